class ProcOnly {}
