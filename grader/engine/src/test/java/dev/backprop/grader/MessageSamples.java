package dev.backprop.grader;

import dev.backprop.grader.assignment.AssignmentMessages.AssignmentUnsound;
import dev.backprop.grader.assignment.AssignmentMessages.ClassListedTwice;
import dev.backprop.grader.assignment.AssignmentMessages.LossRises;
import dev.backprop.grader.assignment.AssignmentMessages.NextStep;
import dev.backprop.grader.assignment.AssignmentMessages.NoGiven;
import dev.backprop.grader.assignment.AssignmentMessages.NoStub;
import dev.backprop.grader.assignment.AssignmentMessages.NumbersOf;
import dev.backprop.grader.assignment.AssignmentMessages.OnlyWrong;
import dev.backprop.grader.authoring.AuthoringMessages.AssignmentNotBuilt;
import dev.backprop.grader.authoring.AuthoringMessages.BuiltFromAnotherFile;
import dev.backprop.grader.authoring.AuthoringMessages.CheckOfMistakeUnknown;
import dev.backprop.grader.authoring.AuthoringMessages.ChecksChanged;
import dev.backprop.grader.authoring.AuthoringMessages.ChecksChanged.Difference;
import dev.backprop.grader.authoring.AuthoringMessages.ChecksChanged.Kind;
import dev.backprop.grader.authoring.AuthoringMessages.CodeDoesNotCompile;
import dev.backprop.grader.authoring.AuthoringMessages.CorrectLosesPoints;
import dev.backprop.grader.authoring.AuthoringMessages.CorrectUnfinished;
import dev.backprop.grader.authoring.AuthoringMessages.CourseInSubmission;
import dev.backprop.grader.authoring.AuthoringMessages.DiagnosisOfMistakeUnknown;
import dev.backprop.grader.authoring.AuthoringMessages.ExampleSolvedOtherwise;
import dev.backprop.grader.authoring.AuthoringMessages.FileMissing;
import dev.backprop.grader.authoring.AuthoringMessages.FilesOfOtherClasses;
import dev.backprop.grader.authoring.AuthoringMessages.FolderEmpty;
import dev.backprop.grader.authoring.AuthoringMessages.HandoutUnfinished;
import dev.backprop.grader.authoring.AuthoringMessages.IdUsedTwice;
import dev.backprop.grader.authoring.AuthoringMessages.JsonFileBroken;
import dev.backprop.grader.authoring.AuthoringMessages.MistakeKeepsPoints;
import dev.backprop.grader.authoring.AuthoringMessages.MistakeLosesMore;
import dev.backprop.grader.authoring.AuthoringMessages.MistakeMisnamed;
import dev.backprop.grader.authoring.AuthoringMessages.ModelOfMistakeFailed;
import dev.backprop.grader.authoring.AuthoringMessages.NoAssignmentFolder;
import dev.backprop.grader.authoring.AuthoringMessages.NoCompiler;
import dev.backprop.grader.authoring.AuthoringMessages.NoSuchCourse;
import dev.backprop.grader.authoring.AuthoringMessages.NotKebabCase;
import dev.backprop.grader.authoring.AuthoringMessages.RecordedWhenSound;
import dev.backprop.grader.authoring.AuthoringMessages.SlowCheck;
import dev.backprop.grader.authoring.AuthoringMessages.StrayFile;
import dev.backprop.grader.authoring.AuthoringMessages.StubEarnsPoints;
import dev.backprop.grader.authoring.AuthoringMessages.StubUnsound;
import dev.backprop.grader.authoring.AuthoringMessages.SubmissionsNotGraded;
import dev.backprop.grader.authoring.AuthoringMessages.TooFewNamed;
import dev.backprop.grader.authoring.AuthoringMessages.VariantRepeats;
import dev.backprop.grader.authoring.AuthoringMessages.VersionNotRecorded;
import dev.backprop.grader.authoring.AuthoringMessages.VersionRecorded;
import dev.backprop.grader.authoring.begin.BeginMessages.ExerciseMade;
import dev.backprop.grader.authoring.begin.BeginMessages.NoCircuit;
import dev.backprop.grader.authoring.begin.BeginMessages.NoExerciseName;
import dev.backprop.grader.authoring.export.ExportMessages.HiddenCheckHandedOut;
import dev.backprop.grader.authoring.export.ExportMessages.JarHoldsMore;
import dev.backprop.grader.authoring.export.ExportMessages.NotACheckout;
import dev.backprop.grader.authoring.export.ExportMessages.OutputFolderNotEmpty;
import dev.backprop.grader.authoring.handout.HandoutMessages.HintOnNothing;
import dev.backprop.grader.authoring.handout.HandoutMessages.HintTwice;
import dev.backprop.grader.authoring.handout.HandoutMessages.NoExample;
import dev.backprop.grader.authoring.handout.HandoutMessages.NumberNotPrinted;
import dev.backprop.grader.authoring.handout.HandoutMessages.PictureDrawn;
import dev.backprop.grader.authoring.handout.HandoutMessages.PictureNotDrawn;
import dev.backprop.grader.authoring.handout.HandoutMessages.PictureNotShown;
import dev.backprop.grader.authoring.handout.HandoutMessages.PointsOfNothing;
import dev.backprop.grader.authoring.handout.HandoutMessages.PointsOtherwise;
import dev.backprop.grader.authoring.handout.HandoutMessages.StubOtherwise;
import dev.backprop.grader.authoring.specimen.SpecimenMessages.DiffBroken;
import dev.backprop.grader.authoring.specimen.SpecimenMessages.HeaderBroken;
import dev.backprop.grader.authoring.specimen.SpecimenMessages.HunkDoesNotApply;
import dev.backprop.grader.authoring.specimen.SpecimenMessages.VariantUnknown;
import dev.backprop.grader.batch.book.BookMessages.AssignmentNotGraded;
import dev.backprop.grader.batch.book.BookMessages.BooksWritten;
import dev.backprop.grader.batch.book.BookMessages.CommentsFilled;
import dev.backprop.grader.batch.book.BookMessages.FewBegan;
import dev.backprop.grader.batch.book.BookMessages.HumanAsks;
import dev.backprop.grader.batch.book.BookMessages.HumanChooses;
import dev.backprop.grader.batch.book.BookMessages.HumanGrades;
import dev.backprop.grader.batch.book.BookMessages.HumanLooks;
import dev.backprop.grader.batch.book.BookMessages.HumanNames;
import dev.backprop.grader.batch.book.BookMessages.HumanUnpacks;
import dev.backprop.grader.batch.book.BookMessages.LatenessOpen;
import dev.backprop.grader.batch.book.BookMessages.MarkTogether;
import dev.backprop.grader.batch.book.BookMessages.MixedVersions;
import dev.backprop.grader.batch.book.BookMessages.NotAnOutputFolder;
import dev.backprop.grader.batch.book.BookMessages.NotGradedYet;
import dev.backprop.grader.batch.book.BookMessages.PartialReport;
import dev.backprop.grader.batch.book.BookMessages.PointsOpen;
import dev.backprop.grader.batch.book.BookMessages.ReportWithoutStudent;
import dev.backprop.grader.batch.book.BookMessages.SheetBroken;
import dev.backprop.grader.batch.book.BookMessages.SheetColumnMissing;
import dev.backprop.grader.batch.book.BookMessages.SheetColumnUnclear;
import dev.backprop.grader.batch.book.BookMessages.SheetFilled;
import dev.backprop.grader.batch.book.BookMessages.SheetMaxDiffers;
import dev.backprop.grader.batch.book.BookMessages.SheetNotItself;
import dev.backprop.grader.batch.book.BookMessages.SheetNotUnderstood;
import dev.backprop.grader.batch.book.BookMessages.SheetRowLeft;
import dev.backprop.grader.batch.book.BookMessages.SheetWithoutHandin;
import dev.backprop.grader.batch.book.BookMessages.SheetWithoutStudent;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffCheck;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffFinal;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffNeedsTwoOfAKind;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffOnlyIn;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffRenamed;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffSeeds;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffStudent;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffSummary;
import dev.backprop.grader.batch.difference.DifferenceMessages.DiffUnreadable;
import dev.backprop.grader.batch.feedback.FeedbackMessages.FeedbackIsForStudents;
import dev.backprop.grader.batch.feedback.FeedbackMessages.FeedbackLeftOut;
import dev.backprop.grader.batch.feedback.FeedbackMessages.FeedbackLeftOutMore;
import dev.backprop.grader.batch.feedback.FeedbackMessages.FeedbackNeedsPolicy;
import dev.backprop.grader.batch.feedback.FeedbackMessages.FeedbackWritten;
import dev.backprop.grader.batch.feedback.FeedbackMessages.GradescopeTakesNothing;
import dev.backprop.grader.batch.feedback.FeedbackMessages.MarkInTheEnd;
import dev.backprop.grader.batch.feedback.FeedbackMessages.MarkOfEach;
import dev.backprop.grader.batch.feedback.FeedbackMessages.MarkOfMore;
import dev.backprop.grader.batch.feedback.FeedbackMessages.NotGiven;
import dev.backprop.grader.batch.feedback.FeedbackMessages.PlatformUnknown;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassFolderEmpty;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassFolderMissing;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassFolderUnreadable;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassInParts;
import dev.backprop.grader.batch.intake.IntakeMessages.ClassRecognised;
import dev.backprop.grader.batch.intake.IntakeMessages.EarlierIsLonger;
import dev.backprop.grader.batch.intake.IntakeMessages.EarlierUpload;
import dev.backprop.grader.batch.intake.IntakeMessages.HandedInLate;
import dev.backprop.grader.batch.intake.IntakeMessages.HandedInTogether;
import dev.backprop.grader.batch.intake.IntakeMessages.IdOfAnother;
import dev.backprop.grader.batch.intake.IntakeMessages.MatchesOneStudent;
import dev.backprop.grader.batch.intake.IntakeMessages.MayBeSomebodys;
import dev.backprop.grader.batch.intake.IntakeMessages.MemberUnknown;
import dev.backprop.grader.batch.intake.IntakeMessages.MembersOfNothing;
import dev.backprop.grader.batch.intake.IntakeMessages.MembersWithoutColumns;
import dev.backprop.grader.batch.intake.IntakeMessages.MetadataUnreadable;
import dev.backprop.grader.batch.intake.IntakeMessages.NameContradictsNumber;
import dev.backprop.grader.batch.intake.IntakeMessages.NotOnRoster;
import dev.backprop.grader.batch.intake.IntakeMessages.NotPlaced;
import dev.backprop.grader.batch.intake.IntakeMessages.NotUnpacked;
import dev.backprop.grader.batch.intake.IntakeMessages.NothingHandedIn;
import dev.backprop.grader.batch.intake.IntakeMessages.NumberIsOfTwoTeams;
import dev.backprop.grader.batch.intake.IntakeMessages.OnlineTextNotRead;
import dev.backprop.grader.batch.intake.IntakeMessages.RosterAmbiguous;
import dev.backprop.grader.batch.intake.IntakeMessages.RosterIdTwice;
import dev.backprop.grader.batch.intake.IntakeMessages.RosterRowWithoutId;
import dev.backprop.grader.batch.intake.IntakeMessages.RosterWithoutIds;
import dev.backprop.grader.batch.intake.IntakeMessages.SeveralNumbers;
import dev.backprop.grader.batch.intake.IntakeMessages.StudentAmbiguous;
import dev.backprop.grader.batch.intake.IntakeMessages.StudentUnknown;
import dev.backprop.grader.batch.intake.IntakeMessages.SubmissionFolderMissing;
import dev.backprop.grader.batch.intake.IntakeMessages.SubmittedAndNotThere;
import dev.backprop.grader.batch.intake.IntakeMessages.TableIsWorkbook;
import dev.backprop.grader.batch.intake.IntakeMessages.TableNotInUtf8;
import dev.backprop.grader.batch.intake.IntakeMessages.TableNumberRuined;
import dev.backprop.grader.batch.intake.IntakeMessages.TableRowTooLong;
import dev.backprop.grader.batch.intake.IntakeMessages.TableUnreadable;
import dev.backprop.grader.batch.intake.IntakeMessages.TeamOfNobody;
import dev.backprop.grader.batch.intake.IntakeMessages.Vanished;
import dev.backprop.grader.batch.policy.PolicyMessages.EventBroken;
import dev.backprop.grader.batch.policy.PolicyMessages.EventsWithoutColumn;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkAdded;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkCapped;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkExempt;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkExtended;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkFinal;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkInTime;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkLate;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkLateDays;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkLatePaid;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkLateUnknown;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkRaw;
import dev.backprop.grader.batch.policy.PolicyMessages.MarkSet;
import dev.backprop.grader.batch.policy.PolicyMessages.NoPolicy;
import dev.backprop.grader.batch.policy.PolicyMessages.PolicyBroken;
import dev.backprop.grader.batch.policy.PolicyMessages.PolicyOfNobody;
import dev.backprop.grader.batch.policy.PolicyMessages.TermsOfNothing;
import dev.backprop.grader.batch.policy.PolicyMessages.TermsOfOthers;
import dev.backprop.grader.batch.policy.PolicyMessages.TermsUnsaid;
import dev.backprop.grader.batch.rerun.RerunMessages.CheckDiffers;
import dev.backprop.grader.batch.rerun.RerunMessages.PlaceNotFound;
import dev.backprop.grader.batch.rerun.RerunMessages.RerunReason;
import dev.backprop.grader.batch.rerun.RerunMessages.ResultsEqual;
import dev.backprop.grader.batch.rerun.RerunMessages.StatusDiffers;
import dev.backprop.grader.batch.rerun.RerunMessages.UnknownReason;
import dev.backprop.grader.batch.run.RunMessages.BatchNeedsJail;
import dev.backprop.grader.batch.run.RunMessages.LanesDoNotStart;
import dev.backprop.grader.batch.run.RunMessages.NothingInClass;
import dev.backprop.grader.batch.run.RunMessages.OutputInsideClass;
import dev.backprop.grader.batch.run.RunMessages.OutputNotLockable;
import dev.backprop.grader.batch.run.RunMessages.RunAtWork;
import dev.backprop.grader.batch.run.RunMessages.RunDiffers;
import dev.backprop.grader.batch.run.RunMessages.RunSeeds;
import dev.backprop.grader.batch.run.RunMessages.RunSeeds.Origin;
import dev.backprop.grader.batch.run.RunMessages.SeedUnreadable;
import dev.backprop.grader.batch.run.RunMessages.ShardCountMissing;
import dev.backprop.grader.batch.run.RunMessages.ShardUnreadable;
import dev.backprop.grader.check.CheckMessages.AlwaysZero;
import dev.backprop.grader.check.CheckMessages.ArgumentChanged;
import dev.backprop.grader.check.CheckMessages.ClassesDoNotLink;
import dev.backprop.grader.check.CheckMessages.CodeSpot;
import dev.backprop.grader.check.CheckMessages.ConsistentWithOwnLoss;
import dev.backprop.grader.check.CheckMessages.CourseFailed;
import dev.backprop.grader.check.CheckMessages.Crashed;
import dev.backprop.grader.check.CheckMessages.EndedAt;
import dev.backprop.grader.check.CheckMessages.Exited;
import dev.backprop.grader.check.CheckMessages.JudgedWith;
import dev.backprop.grader.check.CheckMessages.NoPassReturned;
import dev.backprop.grader.check.CheckMessages.NotFinite;
import dev.backprop.grader.check.CheckMessages.NotRepeatable;
import dev.backprop.grader.check.CheckMessages.NotRun;
import dev.backprop.grader.check.CheckMessages.OtherSideOfTie;
import dev.backprop.grader.check.CheckMessages.OutOfMemory;
import dev.backprop.grader.check.CheckMessages.OutOfOtherMemory;
import dev.backprop.grader.check.CheckMessages.OutOfThreads;
import dev.backprop.grader.check.CheckMessages.ProtocolViolated;
import dev.backprop.grader.check.CheckMessages.ResultTooLarge;
import dev.backprop.grader.check.CheckMessages.StackOverflowed;
import dev.backprop.grader.check.CheckMessages.StillRunning;
import dev.backprop.grader.check.CheckMessages.SubmissionTooSlow;
import dev.backprop.grader.check.CheckMessages.Threw;
import dev.backprop.grader.check.CheckMessages.ThrewAt;
import dev.backprop.grader.check.CheckMessages.TimedOut;
import dev.backprop.grader.check.CheckMessages.UnsupportedMatrix;
import dev.backprop.grader.check.CheckMessages.ValueIsNull;
import dev.backprop.grader.check.CheckMessages.ValueNotReached;
import dev.backprop.grader.check.CheckMessages.WaitsFor;
import dev.backprop.grader.check.CheckMessages.WaitsForZero;
import dev.backprop.grader.check.CheckMessages.WrongLength;
import dev.backprop.grader.check.CheckMessages.WrongShape;
import dev.backprop.grader.check.CheckMessages.WrongValue;
import dev.backprop.grader.check.CheckMessages.WrongValueAtTie;
import dev.backprop.grader.cli.CliMessages.AutograderSeed;
import dev.backprop.grader.cli.CliMessages.AutograderWritten;
import dev.backprop.grader.cli.CliMessages.CheckNotReported;
import dev.backprop.grader.cli.CliMessages.FormatNeedsFile;
import dev.backprop.grader.cli.CliMessages.NamesCharsetUnknown;
import dev.backprop.grader.cli.CliMessages.NoCourseNamed;
import dev.backprop.grader.cli.CliMessages.OutputTwice;
import dev.backprop.grader.cli.CliMessages.ReproWritten;
import dev.backprop.grader.cli.CliMessages.RunBrokenOff;
import dev.backprop.grader.cli.CliMessages.RunEnded;
import dev.backprop.grader.cli.CliMessages.RunFailures;
import dev.backprop.grader.cli.CliMessages.RunStopped;
import dev.backprop.grader.cli.CliMessages.RunUnplaced;
import dev.backprop.grader.cli.CliMessages.StarterWritten;
import dev.backprop.grader.derive.mutation.MutationMessages.AnotherNumber;
import dev.backprop.grader.derive.mutation.MutationMessages.InTheStep;
import dev.backprop.grader.derive.mutation.MutationMessages.SlopeInTheStep;
import dev.backprop.grader.derive.mutation.MutationMessages.TermsMissing;
import dev.backprop.grader.derive.mutation.MutationMessages.UsedTwice;
import dev.backprop.grader.derive.mutation.MutationMessages.WithTheGradient;
import dev.backprop.grader.derive.mutation.MutationMessages.WithoutTheStep;
import dev.backprop.grader.derive.mutation.Term;
import dev.backprop.grader.diagnosis.DiagnosisMessages.Allocated;
import dev.backprop.grader.diagnosis.DiagnosisMessages.CheckIsNoMistake;
import dev.backprop.grader.diagnosis.DiagnosisMessages.InStage;
import dev.backprop.grader.diagnosis.DiagnosisMessages.MadeOf;
import dev.backprop.grader.diagnosis.DiagnosisMessages.MistakeUnknown;
import dev.backprop.grader.diagnosis.DiagnosisMessages.ModelFailed;
import dev.backprop.grader.diagnosis.DiagnosisMessages.ModelOfNoCheck;
import dev.backprop.grader.diagnosis.DiagnosisMessages.OnExample;
import dev.backprop.grader.diagnosis.DiagnosisMessages.OnExampleAlso;
import dev.backprop.grader.diagnosis.DiagnosisMessages.PageBroken;
import dev.backprop.grader.diagnosis.DiagnosisMessages.PageMissing;
import dev.backprop.grader.diagnosis.DiagnosisMessages.RightElsewhere;
import dev.backprop.grader.doctor.DoctorMessages.EncodingOfNames;
import dev.backprop.grader.doctor.DoctorMessages.FilterWorks;
import dev.backprop.grader.doctor.DoctorMessages.FolderUnusable;
import dev.backprop.grader.doctor.DoctorMessages.FolderUsable;
import dev.backprop.grader.doctor.DoctorMessages.JailRemedy;
import dev.backprop.grader.doctor.DoctorMessages.JailWorks;
import dev.backprop.grader.doctor.DoctorMessages.JavaFound;
import dev.backprop.grader.doctor.DoctorMessages.JavaReplaced;
import dev.backprop.grader.doctor.DoctorMessages.JavaWithoutCompiler;
import dev.backprop.grader.doctor.DoctorMessages.LimitsByTimeOnly;
import dev.backprop.grader.doctor.DoctorMessages.LimitsWork;
import dev.backprop.grader.doctor.DoctorMessages.SpaceLeft;
import dev.backprop.grader.doctor.DoctorMessages.WorkerFails;
import dev.backprop.grader.doctor.DoctorMessages.WorkerStarts;
import dev.backprop.grader.grading.GradingMessages.AssignedTwice;
import dev.backprop.grader.grading.GradingMessages.CheckUnknown;
import dev.backprop.grader.grading.GradingMessages.ClassNotFound;
import dev.backprop.grader.grading.GradingMessages.CompilationStopped;
import dev.backprop.grader.grading.GradingMessages.CompileFailed;
import dev.backprop.grader.grading.GradingMessages.CompiledTooLong;
import dev.backprop.grader.grading.GradingMessages.CompilerBroke;
import dev.backprop.grader.grading.GradingMessages.GivenDoesNotFit;
import dev.backprop.grader.grading.GradingMessages.GivenTwice;
import dev.backprop.grader.grading.GradingMessages.InitialiserFailed;
import dev.backprop.grader.grading.GradingMessages.MatrixForNumber;
import dev.backprop.grader.grading.GradingMessages.MethodMeant;
import dev.backprop.grader.grading.GradingMessages.MethodNotFound;
import dev.backprop.grader.grading.GradingMessages.MethodOf;
import dev.backprop.grader.grading.GradingMessages.NeededUnknown;
import dev.backprop.grader.grading.GradingMessages.NeedsAnother;
import dev.backprop.grader.grading.GradingMessages.NeverAValue;
import dev.backprop.grader.grading.GradingMessages.NeverReached;
import dev.backprop.grader.grading.GradingMessages.NewerJava;
import dev.backprop.grader.grading.GradingMessages.NoOperator;
import dev.backprop.grader.grading.GradingMessages.NotFilledIn;
import dev.backprop.grader.grading.GradingMessages.NotNamed;
import dev.backprop.grader.grading.GradingMessages.NotPublicStatic;
import dev.backprop.grader.grading.GradingMessages.NothingToGrade;
import dev.backprop.grader.grading.GradingMessages.NumberForMatrix;
import dev.backprop.grader.grading.GradingMessages.NumberHasNoMethods;
import dev.backprop.grader.grading.GradingMessages.RequiredUnknown;
import dev.backprop.grader.grading.GradingMessages.ReservedClasses;
import dev.backprop.grader.grading.GradingMessages.ResultNotTheRecord;
import dev.backprop.grader.grading.GradingMessages.Several;
import dev.backprop.grader.grading.GradingMessages.TakesLonger;
import dev.backprop.grader.grading.GradingMessages.TypesOfLambda;
import dev.backprop.grader.grading.GradingMessages.WrongSignature;
import dev.backprop.grader.message.Message;
import dev.backprop.grader.report.ReportMessages.AssignmentNotInReport;
import dev.backprop.grader.report.ReportMessages.AssignmentUnknown;
import dev.backprop.grader.report.ReportMessages.AudienceUnknown;
import dev.backprop.grader.report.ReportMessages.CheckInSeveralAssignments;
import dev.backprop.grader.report.ReportMessages.CheckNotInReport;
import dev.backprop.grader.report.ReportMessages.CheckOfSeveralExercises;
import dev.backprop.grader.report.ReportMessages.CounterexampleAbbreviated;
import dev.backprop.grader.report.ReportMessages.CourseBroken;
import dev.backprop.grader.report.ReportMessages.FormatUnknown;
import dev.backprop.grader.report.ReportMessages.NoCounterexample;
import dev.backprop.grader.report.ReportMessages.NoReportYet;
import dev.backprop.grader.report.ReportMessages.NotOverwritten;
import dev.backprop.grader.report.ReportMessages.OutputDiskFull;
import dev.backprop.grader.report.ReportMessages.OutputFailed;
import dev.backprop.grader.report.ReportMessages.OutputFolderMissing;
import dev.backprop.grader.report.ReportMessages.OutputNotWritable;
import dev.backprop.grader.report.ReportMessages.PassMarkUnreadable;
import dev.backprop.grader.report.ReportMessages.ReportBroken;
import dev.backprop.grader.report.ReportMessages.ReportOfAnotherVersion;
import dev.backprop.grader.report.ReportMessages.ReportUnreadable;
import dev.backprop.grader.report.ReportMessages.SourceFolderUnknown;
import dev.backprop.grader.report.ReportMessages.SourceMisnamed;
import dev.backprop.grader.sandbox.SandboxMessages.IsolationUnavailable;
import dev.backprop.grader.sandbox.SandboxMessages.IsolationUnknown;
import dev.backprop.grader.sandbox.SandboxMessages.JailFailed;
import dev.backprop.grader.sandbox.SandboxMessages.JailNeedsLinux;
import dev.backprop.grader.sandbox.SandboxMessages.JailToolMissing;
import dev.backprop.grader.sandbox.SandboxMessages.NoFilter;
import dev.backprop.grader.sandbox.SandboxMessages.NoJail;
import dev.backprop.grader.sandbox.SandboxMessages.NoJailAskedFor;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveContradictory;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveDamaged;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveExpandsTooFar;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveLikeBomb;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveListTooLong;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveTooLarge;
import dev.backprop.grader.sources.archive.ArchiveMessages.ArchiveUnsupported;
import dev.backprop.grader.sources.archive.ArchiveMessages.CompressedButNoArchive;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryAgain;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryDamaged;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryEncrypted;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryNameUnusable;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryOutside;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntrySparse;
import dev.backprop.grader.sources.archive.ArchiveMessages.EntryUnsupported;
import dev.backprop.grader.sources.archive.ArchiveMessages.HardLinkNotFollowed;
import dev.backprop.grader.sources.archive.ArchiveMessages.TooManyBytes;
import dev.backprop.grader.sources.archive.ArchiveMessages.TooManyEntries;
import dev.backprop.grader.sources.files.SourceMessages.ArchiveInside;
import dev.backprop.grader.sources.files.SourceMessages.BuildFolderSkipped;
import dev.backprop.grader.sources.files.SourceMessages.ByteOrderMarkIgnored;
import dev.backprop.grader.sources.files.SourceMessages.ClassArchiveUnreadable;
import dev.backprop.grader.sources.files.SourceMessages.ClassNotInFile;
import dev.backprop.grader.sources.files.SourceMessages.FileNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.FolderNotReadable;
import dev.backprop.grader.sources.files.SourceMessages.FolderTooDeep;
import dev.backprop.grader.sources.files.SourceMessages.ForeignMatrixLibrary;
import dev.backprop.grader.sources.files.SourceMessages.GivenByCourse;
import dev.backprop.grader.sources.files.SourceMessages.HidesJava;
import dev.backprop.grader.sources.files.SourceMessages.IdenticalCopy;
import dev.backprop.grader.sources.files.SourceMessages.KotlinSource;
import dev.backprop.grader.sources.files.SourceMessages.LegacyCharsetUsed;
import dev.backprop.grader.sources.files.SourceMessages.LinkNotFollowed;
import dev.backprop.grader.sources.files.SourceMessages.ModuleDeclared;
import dev.backprop.grader.sources.files.SourceMessages.NameTooLong;
import dev.backprop.grader.sources.files.SourceMessages.NoJavaFile;
import dev.backprop.grader.sources.files.SourceMessages.NoPackageLine;
import dev.backprop.grader.sources.files.SourceMessages.NoSourceFor;
import dev.backprop.grader.sources.files.SourceMessages.NoSuchFolder;
import dev.backprop.grader.sources.files.SourceMessages.NotAFolder;
import dev.backprop.grader.sources.files.SourceMessages.NotAnOrdinaryFile;
import dev.backprop.grader.sources.files.SourceMessages.NotJavaSource;
import dev.backprop.grader.sources.files.SourceMessages.NotPlainText;
import dev.backprop.grader.sources.files.SourceMessages.NotUsed;
import dev.backprop.grader.sources.files.SourceMessages.NothingDeclared;
import dev.backprop.grader.sources.files.SourceMessages.OnlyCompiledClass;
import dev.backprop.grader.sources.files.SourceMessages.OtherCopyUsed;
import dev.backprop.grader.sources.files.SourceMessages.OtherMatrixForm;
import dev.backprop.grader.sources.files.SourceMessages.ReadFromArchive;
import dev.backprop.grader.sources.files.SourceMessages.ReservedPackage;
import dev.backprop.grader.sources.files.SourceMessages.SeveralDeclarations;
import dev.backprop.grader.sources.files.SourceMessages.SourceTooLarge;
import dev.backprop.grader.sources.files.SourceMessages.SourceWithOtherEnding;
import dev.backprop.grader.sources.files.SourceMessages.TakenForSource;
import dev.backprop.grader.sources.files.SourceMessages.TakenIntoPackage;
import dev.backprop.grader.sources.files.SourceMessages.TooManySources;
import dev.backprop.grader.sources.files.SourceMessages.UnknownEncoding;
import dev.backprop.grader.sources.files.SourceMessages.WrongClassName;
import dev.backprop.grader.sources.files.SourceMessages.WrongPackage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Every message at least once, with values such as it is made with. */
final class MessageSamples {

    private MessageSamples() {}

    static List<Message> all() {
        return List.of(
                new NextStep("dscores", Optional.empty(), Optional.empty(), true),
                new NextStep("dscores", Optional.empty(), Optional.empty(), false),
                new NextStep(
                        "dscores",
                        Optional.of(new NextStep.Hint("6", "5")),
                        Optional.of(new NextStep.InExample(
                                "dscores[0][1]",
                                0.25,
                                -0.5,
                                List.of(
                                        new NextStep.InExample.Value("y", false, "[0, 2]"),
                                        new NextStep.InExample.Value("scores", true, "[[1, 2], [3, 4]]")))),
                        true),
                new AssignmentNotBuilt("04-net", "net"),
                new BuiltFromAnotherFile("03-flat-svm/assignment.json"),
                new AssignmentUnsound("Rnn.java, line 12", "d(x) is always 0"),
                new LossRises(3, 0.25, 1.5),
                new ClassListedTwice("Circuits", "backprop.Rnn"),
                new HintOnNothing("02-cell/handout.md", 90, "3", "dz"),
                new HintTwice("02-cell/handout.md", 91, "4", "db", "3"),
                new PointsOfNothing("02-cell/handout.md", 80, "dz"),
                new PointsOtherwise("02-cell/handout.md", 81, "da", "4", "3"),
                new ModelFailed(
                        "Cell.java, line 45", "stale-state", "dWh", "rightOn(...) is given null as h", List.of("da")),
                new ModelFailed("Cell.java, line 45", "stale-state", "a", "NullPointerException", List.of()),
                new ModelOfNoCheck("Cell", "stale-state", List.of("a", "dWh")),
                new PageBroken(
                        "src/main/resources/META-INF/backprop/mistakes/stale-state.md", 1, PageBroken.Part.TITLE),
                new PageBroken("src/main/resources/META-INF/backprop/mistakes/stale-state.md", 2, PageBroken.Part.HINT),
                new PageMissing("stale-state", "src/main/resources/META-INF/backprop/mistakes/stale-state.md"),
                new CodeDoesNotCompile(
                        "01-rnn",
                        List.of(
                                new CodeDoesNotCompile.CompilerError("src/main/java/Rnn.java", 1200, "';' expected"),
                                new CodeDoesNotCompile.CompilerError("", 0, "release version 17 not supported"))),
                new NoSuchCourse("work"),
                new NoGiven("rnn", "backprop/Cell.java"),
                new NoStub("rnn", "backprop/Rnn.java"),
                new NumbersOf(List.of("dden", "dxpysqr")),
                new OnlyWrong(true, OnlyWrong.Part.ROW),
                new OnlyWrong(true, OnlyWrong.Part.COLUMN),
                new OnlyWrong(true, OnlyWrong.Part.ENTRY),
                new OnlyWrong(false, OnlyWrong.Part.ROW),
                new OnlyWrong(false, OnlyWrong.Part.COLUMN),
                new OnlyWrong(false, OnlyWrong.Part.ENTRY),
                new InStage("dx", "StagedExpression"),
                new MadeOf(List.of("num = x + sigy", "sigx = σ(x)")),
                new OnExample(List.of("x = 3", "y = -4"), "dx = 2.0596"),
                new OnExampleAlso("dx has 2 of its 3 terms.", "dx", 0.5, 2.0596),
                new HandoutUnfinished("01-rnn/handout.md", 3),
                new NoExample("Rnn.java, line 12", "Rnn"),
                new NumberNotPrinted("Rnn.java, line 18", "dW", "-0.25", "01-rnn/handout.md"),
                new PictureDrawn("01-rnn/pictures/rnn.svg"),
                new PictureNotDrawn("01-rnn/pictures/rnn.svg", "rnn", PictureNotDrawn.State.MISSING),
                new PictureNotDrawn("01-rnn/pictures/rnn.svg", "rnn", PictureNotDrawn.State.OLD),
                new PictureNotShown("01-rnn/handout.md", "pictures/rnn.svg", "Rnn"),
                new ExampleSolvedOtherwise("Rnn.java, line 18", "Rnn.dh", "1", "0.5"),
                new NoExerciseName("Tanh_RNN"),
                new ExerciseMade("01-rnn", "rnn", List.of(), "src/main/java/course/rnn/Rnn.java"),
                new ExerciseMade(
                        "01-rnn", "rnn", List.of("pom.xml", "handout.md"), "src/main/java/course/rnn/Rnn.java"),
                new ExerciseMade("01-rnn", "rnn", List.of("pom.xml", "src/Rnn.java"), "src/Rnn.java"),
                new NoCircuit("graph", "Gates"),
                new StubOtherwise("01-circuits/stub/backprop/SumProduct.java", "double dx = Double.NaN;", "circuits"),
                new NoCompiler(),
                new CorrectUnfinished("01-rnn/solution", List.of("h", "loss", "dW")),
                new CorrectUnfinished("01-rnn/solution", List.of("h", "loss", "dW", "dU")),
                new CourseInSubmission("work/course", "work"),
                new CheckOfMistakeUnknown("mistakes/x.patch", 3, "dX", List.of("loss", "dW")),
                new ChecksChanged(
                        "checks.json",
                        "1.0",
                        List.of(
                                new Difference(Kind.ADDED, "dX", "", "2"),
                                new Difference(Kind.REMOVED, "dW", "3", ""),
                                new Difference(Kind.POINTS, "loss", "1", "2"),
                                new Difference(Kind.ORDER, "", "", "b, a"),
                                new Difference(Kind.SEED, "", "7", "8"))),
                new CorrectLosesPoints("variants/x", 7, "dW", "failed", "No."),
                new DiagnosisOfMistakeUnknown("mistakes/x.patch", 4, "factr-n"),
                new HeaderBroken("mistakes/x.patch", 2, HeaderBroken.Fault.NO_HEADER, "Hm", List.of("Title", "Loses")),
                new HeaderBroken("mistakes/x.patch", 2, HeaderBroken.Fault.UNKNOWN, "Lost", List.of("Title", "Loses")),
                new HeaderBroken("mistakes/x.patch", 2, HeaderBroken.Fault.TWICE, "Title", List.of("Title", "Loses")),
                new HeaderBroken("mistakes/x.patch", 2, HeaderBroken.Fault.EMPTY, "Title", List.of("Title", "Loses")),
                new HeaderBroken("mistakes/x.patch", 2, HeaderBroken.Fault.MISSING, "Loses", List.of("Title", "Loses")),
                new HeaderBroken("mistakes/x.patch", 2, HeaderBroken.Fault.NO_ID, "d W", List.of("Title", "Loses")),
                new DiffBroken("mistakes/x.patch", 7, DiffBroken.Flaw.EMPTY, "", ""),
                new DiffBroken("mistakes/x.patch", 7, DiffBroken.Flaw.NO_DIFF, "Only in b: A.java", ""),
                new DiffBroken("mistakes/x.patch", 7, DiffBroken.Flaw.COUNTS, "", ""),
                new DiffBroken("mistakes/x.patch", 7, DiffBroken.Flaw.NOWHERE, "", ""),
                new DiffBroken("mistakes/x.patch", 7, DiffBroken.Flaw.OUTSIDE, "a/../A.java", ""),
                new DiffBroken("mistakes/x.patch", 7, DiffBroken.Flaw.RENAMED, "p/A.java", ""),
                new DiffBroken("mistakes/x.patch", 7, DiffBroken.Flaw.TWICE, "p/A.java", ""),
                new DiffBroken("mistakes/x.patch", 7, DiffBroken.Flaw.ADDED_IS_THERE, "p/A.java", "solution"),
                new DiffBroken("mistakes/x.patch", 7, DiffBroken.Flaw.CHANGED_IS_NOT_THERE, "p/A.java", "solution"),
                new DiffBroken("mistakes/x.patch", 7, DiffBroken.Flaw.DELETED_HAS_MORE, "p/A.java", "variants/x"),
                new HunkDoesNotApply("mistakes/x.patch", 7, 2, "p/A.java", "solution", 12, List.of("a", "b"), false),
                new HunkDoesNotApply("mistakes/x.patch", 7, 2, "p/A.java", "solution", 12, List.of("a", "b"), true),
                new VariantUnknown("mistakes/x.patch", 3, "loop", List.of("loops", "streams")),
                new VariantRepeats("variants/x/p/A.java"),
                new FileMissing("stub/p/A.java", FileMissing.Need.NAMED),
                new FileMissing("given/p/A.java", FileMissing.Need.GIVEN),
                new FileMissing("handout.md", FileMissing.Need.HANDOUT),
                new FilesOfOtherClasses("assignment.json", List.of("A.java"), List.of("p/A.java", "p/B.java")),
                new FolderEmpty("03-flat-svm/variants", "a folder for each variant"),
                new IdUsedTwice("net", List.of("04-net", "05-net")),
                new JsonFileBroken("assignment.json", "$.id is missing"),
                new MistakeKeepsPoints("mistakes/x.patch", 7, "dW"),
                new MistakeLosesMore("mistakes/x.patch", 7, "dW", "failed", "No."),
                new MistakeMisnamed("mistakes/x.patch", 7, "dW", "zero", "targets-forgotten", true),
                new MistakeMisnamed("mistakes/x.patch", 7, "dW", "", "factor-n", false),
                new ModelOfMistakeFailed(
                        "Cell.java, line 45: the model of stale-state failed, for a: NullPointerException"),
                new NoAssignmentFolder("work"),
                new NotKebabCase("mistakes/dW_twice.patch"),
                new RecordedWhenSound("checks.json", "1.1"),
                new StrayFile("03-flat-svm/notes.txt", "stub, solution"),
                new StubEarnsPoints("stub", "dW", "3"),
                new StubUnsound("stub", "compile-error", "No.", "svm"),
                new SubmissionsNotGraded(List.of("solution"), "compile-error", "No."),
                new SubmissionsNotGraded(List.of("solution", "mistakes/a.patch"), "compile-error", "No."),
                new SubmissionsNotGraded(List.of("solution", "a.patch", "b.patch", "c.patch"), "compile-error", "No."),
                new TooFewNamed(3, 10, 90, 2),
                new TooFewNamed(3, 10, 90, 0),
                new SlowCheck("dWh.large", "mistakes/x.patch", 13.2),
                new VersionNotRecorded("checks.json", "1.1"),
                new VersionRecorded("checks.json", "1.1"),
                new HiddenCheckHandedOut("flat-svm", "dW.secret"),
                new JarHoldsMore("sums.jar", "backprop/Sums.class"),
                new NotACheckout(),
                new OutputFolderNotEmpty("starter"),
                new AssignmentNotGraded("cnn", List.of("svm", "net")),
                new BooksWritten("out", 3, 2, 1, 0, 0, false, "", List.of()),
                new BooksWritten(
                        "out", 3, 2, 1, 4, 2, true, "out/gradebook-edited-1a2b3c4d.csv", List.of("A question.")),
                new CommentsFilled("s.csv", "t.csv", "Feedback comments", 3, 1),
                new HumanGrades("./grade --dir x"),
                new FewBegan("two-layer-net", 1, 13, 30),
                new HumanAsks(),
                new HumanChooses(),
                new HumanLooks(),
                new HumanUnpacks(),
                new HumanNames("anon_x"),
                new MarkTogether(18, 20),
                new MarkTogether(-1, 20),
                new LatenessOpen(2),
                new EarlierIsLonger("a_1_9001_SvmLoss.java", "a_1_9002_SvmLoss-1.java"),
                new TermsUnsaid(List.of(TermsUnsaid.Unsaid.values())),
                new MixedVersions("the grader", "ada", "1", "bo", "2"),
                new NotAnOutputFolder("out", "class.json"),
                new NotGradedYet(),
                new PartialReport(),
                new PointsOpen("spiral.weights.arms", "2", "Not run: it needs two-layer-net, which was not handed in."),
                new ReportWithoutStudent("ada"),
                new SheetBroken("s.csv", "no"),
                new SheetColumnMissing("s.csv", "x", List.of("a", "b")),
                new SheetColumnUnclear("s.csv", List.of("a", "b")),
                new SheetFilled("s.csv", "t.csv", "SVM (1)", "flat-svm", 3, 1),
                new SheetMaxDiffers("SVM (1)", "10", "20"),
                new SheetNotItself("s.csv"),
                new SheetRowLeft(3, SheetRowLeft.Reason.SEVERAL_GRADES, "x"),
                new SheetRowLeft(3, SheetRowLeft.Reason.SEVERAL_ROWS, "x"),
                new SheetRowLeft(3, SheetRowLeft.Reason.ANOTHER_NAME, "x"),
                new SheetRowLeft(3, SheetRowLeft.Reason.EXCUSED, "x"),
                new SheetRowLeft(3, SheetRowLeft.Reason.TOO_SHORT, "x"),
                new SheetNotUnderstood(5, 6, "out"),
                new SheetWithoutHandin(1),
                new SheetWithoutStudent("7", "Ada"),
                new DiffCheck("svm", "dW", "failed 0/3", "passed 3/3"),
                new DiffNeedsTwoOfAKind("a", "b"),
                new DiffOnlyIn("ada", "old", "3 of 3"),
                new DiffRenamed("ada-again", "ada"),
                new DiffSeeds("7", "7"),
                new DiffSeeds("7", "published"),
                new DiffStudent(
                        "ada", "1 of 3", "3 of 3", List.of(DiffStudent.Reason.SOURCES, DiffStudent.Reason.SEED)),
                new DiffStudent(
                        "ada",
                        "1 of 3",
                        "3 of 3",
                        List.of(
                                DiffStudent.Reason.OPTIONS,
                                DiffStudent.Reason.GRADER,
                                DiffStudent.Reason.ASSIGNMENT,
                                DiffStudent.Reason.JAVA)),
                new DiffStudent("ada", "1 of 3", "3 of 3", List.of()),
                new DiffFinal("ada", "18", "16", List.of()),
                new DiffFinal("ada", "18", "16", List.of("flat-svm: late.")),
                new DiffSummary(3, 10),
                new DiffUnreadable("ada", "It is broken."),
                new FeedbackIsForStudents(),
                new FeedbackLeftOut(1, "out/feedback-left-out.csv"),
                new FeedbackLeftOutMore(7, "out/feedback-left-out.csv"),
                new FeedbackNeedsPolicy("out"),
                new FeedbackWritten("out/feedback-for-students-canvas.zip", 3, 4),
                new GradescopeTakesNothing(),
                new MarkInTheEnd(),
                new MarkOfEach(),
                new MarkOfMore(),
                new NotGiven("a1", "Ada", NotGiven.Reason.NOTHING_HANDED_IN, ""),
                new NotGiven("a1", "Ada", NotGiven.Reason.NO_MARK, "pending"),
                new NotGiven("a1", "Ada", NotGiven.Reason.NOBODYS, ""),
                new NotGiven("a1", "Ada", NotGiven.Reason.NO_CANVAS_NUMBER, ""),
                new NotGiven("a1", "Ada", NotGiven.Reason.NO_CANVAS_FILE, ""),
                new NotGiven("a1", "Ada", NotGiven.Reason.THROUGH_GROUP, "101"),
                new NotGiven("a1", "Ada", NotGiven.Reason.NO_PARTICIPANT, ""),
                new NotGiven("a1", "Ada", NotGiven.Reason.NUMBER_OF_SEVERAL, "5102"),
                new NotGiven("a1", "Ada", NotGiven.Reason.NO_TEAM, ""),
                new PlatformUnknown("sakai", List.of("canvas", "folder")),
                new ClassFolderEmpty("class", List.of()),
                new ClassFolderEmpty("class", List.of("a", "b")),
                new ClassFolderMissing("class"),
                new ClassFolderUnreadable("class", "no"),
                new ClassInParts("class", List.of("part1"), List.of("old", "work.zip")),
                new ClassInParts("class", List.of("part1", "part2"), List.of("old")),
                new ClassRecognised("class", ClassRecognised.Layout.CANVAS, 3, 1),
                new ClassRecognised("class", ClassRecognised.Layout.CANVAS_ANONYMOUS, 3, 1),
                new ClassRecognised("class", ClassRecognised.Layout.MOODLE, 3, 1),
                new ClassRecognised("class", ClassRecognised.Layout.GRADESCOPE, 3, 1),
                new ClassRecognised("class", ClassRecognised.Layout.GITHUB_CLASSROOM, 3, 1),
                new ClassRecognised("class", ClassRecognised.Layout.FOLDERS, 3, 1),
                new ClassRecognised("class", ClassRecognised.Layout.ARCHIVES, 3, 1),
                new EarlierUpload("a-1.java", "a-2.java"),
                new HandedInLate("a.java"),
                new HandedInTogether(List.of("Ada", "Bo")),
                new IdOfAnother("103", "103-1234abcd"),
                new MatchesOneStudent("7", List.of("ada", "7")),
                new MayBeSomebodys(List.of("ada", "old"), 2),
                new MayBeSomebodys(List.of("ada", "old"), 4),
                new MemberUnknown("m.csv", 3, "7", 0),
                new MemberUnknown("m.csv", 3, "Ada", 2),
                new MembersWithoutColumns("m.csv", List.of("name", "mark")),
                new MembersOfNothing("members.csv", List.of("team1_101")),
                new MetadataUnreadable("m.yml", "no"),
                new NameContradictsNumber("team1_101", "team1", List.of("4711")),
                new Vanished(),
                new NotOnRoster("ada"),
                new NotPlaced(NotPlaced.Reason.LINK),
                new NotPlaced(NotPlaced.Reason.SPECIAL),
                new NotPlaced(NotPlaced.Reason.LOOSE),
                new NotPlaced(NotPlaced.Reason.NAMED_OTHERWISE),
                new NotPlaced(NotPlaced.Reason.BESIDE_FOLDER),
                new NotPlaced(NotPlaced.Reason.NO_METADATA),
                new NotPlaced(NotPlaced.Reason.FEEDBACK),
                new NotUnpacked("x", "It is large."),
                new NothingHandedIn(),
                new NumberIsOfTwoTeams("m.csv", 3, "Team 7"),
                new OnlineTextNotRead("x.html"),
                new SubmittedAndNotThere("2026-11-20 23:50"),
                new RosterAmbiguous("Ada", List.of("1", "2")),
                new RosterIdTwice("r.csv", "7", 2, 3),
                new RosterRowWithoutId("r.csv", 2),
                new RosterWithoutIds("r.csv", List.of("name", "mark")),
                new SeveralNumbers("team_7_101_9001_x.java", List.of("7", "101")),
                new SubmissionFolderMissing("s_1"),
                new TableIsWorkbook("r.xlsx"),
                new TableNotInUtf8("r.csv", true),
                new TableNotInUtf8("adjustments.csv", false),
                new TableNumberRuined("r.csv", 3, "1.23457E+16"),
                new TableRowTooLong("r.csv", 3, 4, 3),
                new TableUnreadable("r.csv", "no"),
                new TeamOfNobody("Default group"),
                new CheckDiffers("flat-svm", "dW", "passed 3/3", "failed 0/3"),
                new PlaceNotFound("class/Ada Lovelace"),
                new RerunReason(RerunReason.What.SOURCES, "aa", "bb"),
                new RerunReason(RerunReason.What.TIME, "", ""),
                new ResultsEqual("14", "20"),
                new StatusDiffers("flat-svm", "graded", "crashed"),
                new UnknownReason(),
                new BatchNeedsJail("There is no bubblewrap."),
                new LanesDoNotStart("no memory"),
                new NothingInClass("class", List.of("A.java", "B.java")),
                new OutputInsideClass("class/out", "class"),
                new OutputNotLockable("out/.lock", "no locks"),
                new RunAtWork("out"),
                new RunDiffers(
                        "out",
                        List.of(
                                new RunDiffers.Difference(RunDiffers.What.JAVA, "17", "25"),
                                new RunDiffers.Difference(RunDiffers.What.TIME, "null", "90"),
                                new RunDiffers.Difference(RunDiffers.What.SEEDS, "published", "[1]"))),
                new RunSeeds(Origin.NAMED, List.of(1L, 2L)),
                new RunSeeds(Origin.PUBLISHED, List.of()),
                new SeedUnreadable("seven"),
                new ShardCountMissing("INDEX"),
                new ShardUnreadable("5/4"),
                new EventBroken("extensions.csv", 3, "it has no until"),
                new EventsWithoutColumn("extensions.csv", "until", List.of("id", "assignment")),
                new MarkAdded("", 2, "oral exam", "hb", 18),
                new MarkAdded("dW", -1.5, "", "", 18),
                new MarkCapped(20),
                new MarkExempt("ill"),
                new MarkExtended("2026-11-22T23:59+01:00", ""),
                new MarkFinal(18, 20),
                new MarkInTime("2026-11-20T23:00+01:00", "2026-11-20T23:59+01:00"),
                new MarkLate(1, true, "2026-11-21T23:00+01:00", "2026-11-20T23:59+01:00", 2),
                new MarkLate(3, false, "2026-11-21T02:00+01:00", "2026-11-20T23:59+01:00", 3),
                new MarkLateDays(2, 1),
                new MarkLatePaid("2026-11-21T10:00+01:00", "2026-11-20T23:59+01:00"),
                new MarkLateUnknown(),
                new MarkRaw(16, 20),
                new MarkSet("", 18, "copied", "hb"),
                new MarkSet("dW", 0, "", "hb"),
                new NoPolicy("policy.json"),
                new PolicyBroken("policy.json", "no"),
                new PolicyOfNobody("adjustments.csv", "ada", "flat-svm", ""),
                new PolicyOfNobody("adjustments.csv", "ada", "flat-svm", "dW"),
                new TermsOfNothing(List.of("flat_svm"), List.of("flat-svm")),
                new TermsOfOthers(List.of("flat_svm"), List.of("flat-svm")),
                new StudentAmbiguous("Ada", List.of("1", "2")),
                new StudentUnknown("ada"),
                new AlwaysZero("dW"),
                new AnotherNumber(Term.words("dataLoss"), Term.words("N"), Term.words("C")),
                new InTheStep(Term.words("xpy²")),
                new SlopeInTheStep(Term.words("y"), Term.words("1 − y²")),
                new UsedTwice(Term.words("dw"), Term.words("w·w")),
                new TermsMissing(Term.words("dx"), 2, 3, Term.words("num")),
                new WithTheGradient(Term.words("dscores")),
                new WithoutTheStep(Term.words("scores"), Term.words("h1·W2")),
                new ArgumentChanged("W"),
                new ArgumentChanged("W", List.of(0, 1), 1, 1 + 1e-9),
                new ClassesDoNotLink("java.lang.NoClassDefFoundError: backprop/Gone"),
                new ConsistentWithOwnLoss("dscores", "dataLoss"),
                new CourseFailed("GateAssignment.java, line 17", "ArithmeticException: / by zero"),
                new Crashed(OptionalInt.of(134)),
                new Crashed(OptionalInt.empty()),
                new EndedAt(
                        ThrewAt.Reach.BEFORE,
                        "dW",
                        new CodeSpot("SvmLoss.java", 31, 31, "System.exit(1);"),
                        java.util.Optional.empty()),
                new Exited(List.of("SvmLoss.java:12 in forwardBackward")),
                new Exited(List.of()),
                new JudgedWith(List.of("dscores", "h1"), List.of()),
                new JudgedWith(List.of(), List.of("h1")),
                new JudgedWith(List.of("dscores"), List.of("h1")),
                new NoPassReturned("forwardBackward"),
                new NotFinite("dW", List.of(0, 1), Double.NaN),
                new NotFinite("dataLoss", List.of(), Double.NEGATIVE_INFINITY),
                new NotRepeatable(List.of("dW", "db")),
                new NotRun(NotRun.Reason.NO_PASSING_GRADIENT),
                new OutOfMemory(256),
                new OutOfOtherMemory(),
                new OutOfThreads(),
                new ProtocolViolated(),
                new ResultTooLarge(),
                new StackOverflowed(List.of("backprop.SvmLoss.loss(SvmLoss.java:31)")),
                new StillRunning(
                        ThrewAt.Reach.IN,
                        "dW",
                        java.util.Optional.of(new CodeSpot("SvmLoss.java", 31, 33, "while (true) {")),
                        TimedOut.Clock.CPU,
                        2,
                        "N = 3",
                        40,
                        0.002,
                        true),
                new SubmissionTooSlow(120),
                new Threw("java.lang.IllegalStateException", "", List.of()),
                new ThrewAt(
                        ThrewAt.Reach.IN,
                        "dW",
                        "java.lang.NullPointerException",
                        "",
                        new CodeSpot("SvmLoss.java", 31, 31, "dW = X.mult(dscores);"),
                        java.util.Optional.empty(),
                        List.of("X is 3×2", "dscores is 3×4"),
                        ThrewAt.NextStep.of("java.lang.NullPointerException", "")),
                new TimedOut(2, TimedOut.Clock.CPU),
                new TimedOut(30, TimedOut.Clock.WALL),
                new UnsupportedMatrix("dW", "a complex matrix"),
                new ValueIsNull("dscores"),
                new ValueNotReached("dscores"),
                new WaitsFor("margins"),
                new WaitsForZero("scores"),
                new WrongLength("dx", 3, 2),
                new WrongShape("scores", 3, 4, 3, 3),
                new WrongShape("dW", 3, 4, 4, 3),
                new WrongValue(
                        "dscores",
                        List.of(0, 1),
                        2,
                        1.0000000000000013,
                        1.7e-12,
                        new JudgedWith(List.of("scores"), List.of())),
                new WrongValue("loss", List.of(), 0.5, 1.25, 3e-15, JudgedWith.INPUTS),
                new WrongValue("db", List.of(0, 2), -1, 0, 0, JudgedWith.INPUTS),
                new WrongValue("loss", List.of(), 1 / 3.0 + 1e-10, 1 / 3.0, 1e-15, JudgedWith.INPUTS),
                new WrongValueAtTie("dscores", List.of(0, 1), 2, 0, 1, new JudgedWith(List.of("scores"), List.of())),
                new WrongValueAtTie("dscores", List.of(0, 1), -1e-9, 0, 1, JudgedWith.INPUTS),
                new WrongValueAtTie("dmax", List.of(1), 1, 0, 1, JudgedWith.INPUTS),
                new OtherSideOfTie("dw", List.of(), 2, 0, List.of("dz"), new JudgedWith(List.of("dmax"), List.of())),
                new AutograderSeed(20260901),
                new AutograderWritten("a.zip", List.of("flat-svm", "two-layer-net")),
                new NoCourseNamed(),
                new CheckNotReported("grade-report.json", "dW"),
                new FormatNeedsFile("junit", List.of("text", "github")),
                new NamesCharsetUnknown("cp999"),
                new OutputTwice("a.xml"),
                new ReproWritten("src/A.java", "javac a", "java b"),
                new RunBrokenOff(),
                new RunEnded(12, 7, 5, "out"),
                new RunFailures(2, "out"),
                new RunStopped(3, 9),
                new RunUnplaced(List.of(new RunUnplaced.Place("notes.txt", "It is no hand-in."))),
                new StarterWritten("../starter", List.of("flat-svm"), List.of(), "100%"),
                new CheckIsNoMistake("dW", java.util.Map.of("flat-svm", List.of("transposed", "zero"))),
                new CheckIsNoMistake("dW", java.util.Map.of("flat-svm", List.of())),
                new MistakeUnknown("factor", List.of("factor-n", "factor-two")),
                new MistakeUnknown("x", List.of()),
                new RightElsewhere("dW1"),
                new Allocated(4, 256, 8_500_000, 8192),
                new EncodingOfNames("UTF-8", true),
                new EncodingOfNames("ANSI_X3.4-1968", false),
                new FilterWorks(78),
                new FolderUnusable("/tmp", "read-only"),
                new FolderUsable("/tmp"),
                new JailRemedy(JailRemedy.Cause.NOT_INSTALLED),
                new JailRemedy(JailRemedy.Cause.APPARMOR),
                new JailRemedy(JailRemedy.Cause.USER_NAMESPACES),
                new JailRemedy(JailRemedy.Cause.CONTAINER),
                new JailRemedy(JailRemedy.Cause.HIDDEN_JAVA),
                new JailRemedy(JailRemedy.Cause.NO_LINUX),
                new JailRemedy(JailRemedy.Cause.UNKNOWN),
                new JailWorks("bubblewrap 0.8.0", "bubblewrap+seccomp"),
                new JavaFound("17.0.15", "/opt/jdk"),
                new JavaReplaced("17.0.14", "17.0.15", "/opt/jdk"),
                new JavaWithoutCompiler("/opt/jre"),
                new LimitsByTimeOnly(),
                new LimitsWork("memory 640 MiB (RLIMIT_DATA)"),
                new SpaceLeft("/tmp", 5000, true),
                new SpaceLeft("/tmp", 5, false),
                new WorkerFails("no space left"),
                new WorkerStarts(440),
                new CheckUnknown("dw", List.of("scores", "dW")),
                new ClassNotFound("backprop.SvmLoss", List.of("backprop.Svmloss", "Main")),
                new ClassNotFound("backprop.SvmLoss", List.of()),
                new GivenDoesNotFit("Gates"),
                new GivenTwice("backprop.Gate"),
                new CompilationStopped(new OutOfMemory(256)),
                new CompileFailed(List.of(new CompileFailed.Diagnostic("backprop/SvmLoss.java", 12, "';' expected"))),
                new CompiledTooLong(15),
                new CompilerBroke("StackOverflowError"),
                new InitialiserFailed(new Threw("java.lang.IllegalStateException", "no", List.of())),
                new MethodMeant("SimpleMatrix", "mul", List.of("mult", "multTransA")),
                new MethodNotFound(
                        "backprop.SvmLoss", "forwardBackward", "public static Pass forwardBackward(SimpleMatrix W)"),
                new NeededUnknown("spiral", "backprop.TwoLayerNet"),
                new NeedsAnother("two-layer-net", NeedsAnother.State.MISSING, List.of()),
                new NeedsAnother("two-layer-net", NeedsAnother.State.NOT_STARTED, List.of()),
                new NeedsAnother("two-layer-net", NeedsAnother.State.NOT_COMPILED, List.of()),
                new NeedsAnother("two-layer-net", NeedsAnother.State.OPEN, List.of("dW1", "db1")),
                new NeverAValue("dataLoss"),
                new NewerJava(),
                new MatrixForNumber(),
                new MethodOf("Math", "exp"),
                new MethodOf("SimpleMatrix", "mult"),
                new NoOperator(),
                new NeverReached(),
                new NumberForMatrix(),
                new NumberHasNoMethods(),
                new TypesOfLambda(),
                new AssignedTwice(),
                new Several(List.of(new NeverAValue("dW"), new NewerJava())),
                new NotFilledIn("dscores", "backprop/SvmLoss.java", 42),
                new NotNamed(
                        new ModelFailed("Cell.java, line 45", "stale-state", "a", "NullPointerException", List.of())),
                new NotPublicStatic("forwardBackward"),
                new NothingToGrade("work", List.of("backprop/SvmLoss.java")),
                new RequiredUnknown("svm", List.of("flat-svm", "two-layer-net")),
                new ReservedClasses(List.of("java.lang.Evil")),
                new ResultNotTheRecord("double[]", "record Pass(SimpleMatrix scores, double loss)"),
                new ResultNotTheRecord("record Pass(double q, double f)", "record Pass(double f, double q)"),
                new ResultNotTheRecord("record Pass(double f, double g)", "record Pass(double f, double q)"),
                new ResultNotTheRecord("record Pass(double f)", "record Pass(double f, double q)"),
                new TakesLonger("spiral"),
                new WrongSignature("backprop.SvmLoss", "static Pass f(int x)", "public static Pass f(double x)"),
                new AssignmentNotInReport("svm", List.of("flat-svm", "circuits")),
                new AssignmentUnknown("svm", List.of("flat-svm", "two-layer-net")),
                new AudienceUnknown("all\n", List.of("students", "staff")),
                new CheckInSeveralAssignments("loss", List.of("flat-svm", "circuits")),
                new CheckOfSeveralExercises("dx", List.of("sum-product.dx", "mul-max.dx")),
                new CheckNotInReport("dw", List.of("dW", "loss")),
                new CheckNotInReport("dw", List.of()),
                new CounterexampleAbbreviated("dW.large", "./grade flat-svm --check dW.large"),
                new CourseBroken("course.json", "\u001b[0m is no field"),
                new FormatUnknown("pdf\n", List.of("text", "json")),
                new NoCounterexample("loss", true, List.of("dW")),
                new NoCounterexample("loss", false, List.of("dW")),
                new NoReportYet("grade-report.json"),
                new NotOverwritten("src/backprop/ReproDW.java"),
                new OutputDiskFull("out/r.json"),
                new OutputFailed("r.json", "Input/output error"),
                new OutputFolderMissing("out"),
                new OutputNotWritable("/etc/r.json"),
                new PassMarkUnreadable("a lot"),
                new ReportBroken("r.json", "$.seed is missing"),
                new ReportOfAnotherVersion("r.json", "\"x/v2\"", "x/v1"),
                new ReportUnreadable("r.json", "there is no such file"),
                new SourceFolderUnknown("backprop.SvmLoss", "ada"),
                new SourceMisnamed("src/backprop/SvmLoss (1).java", "SvmLoss.java"),
                new IsolationUnavailable("bubblewrap", "It is not installed."),
                new IsolationUnknown("docker"),
                new JailFailed("\nbwrap: Creating new namespace failed: Operation not permitted\nmore\n"),
                new JailFailed(" \n"),
                new JailNeedsLinux("Mac OS X"),
                new JailToolMissing("bwrap", "bubblewrap"),
                new NoFilter("aarch64"),
                new NoJail("It is not installed."),
                new NoJailAskedFor(),
                new ArchiveContradictory("work.zip", "SvmLoss.java"),
                new ArchiveDamaged("work.zip"),
                new ArchiveExpandsTooFar("work.zip", 268435456),
                new ArchiveInside("hw/work.zip", "backprop.SvmLoss"),
                new ArchiveLikeBomb("42.zip", 200),
                new ArchiveListTooLong("work.zip", 8388608),
                new ArchiveTooLarge("work.zip", 268435456),
                new ArchiveUnsupported("work.zip", "RAR"),
                new CompressedButNoArchive("SvmLoss.java.gz"),
                new EntryAgain("SvmLoss.java"),
                new EntryDamaged("SvmLoss.java"),
                new EntryEncrypted("SvmLoss.java"),
                new EntryNameUnusable("a\0b.java"),
                new EntryOutside("../SvmLoss.java"),
                new EntrySparse("work.tar", "SvmLoss.java"),
                new EntryUnsupported("SvmLoss.java", 12),
                new HardLinkNotFollowed("SvmLoss.java"),
                new TooManyBytes(16777216),
                new TooManyEntries(100000),
                new BuildFolderSkipped("node_modules"),
                new ByteOrderMarkIgnored("SvmLoss.java", "UTF-16LE"),
                new ClassArchiveUnreadable("a.zip", "It is damaged."),
                new ClassNotInFile("SvmLoss.java", "SvmLoss"),
                new FileNotReadable("src/SvmLoss.java", "permission denied"),
                new FolderNotReadable("hw1", "permission denied"),
                new FolderTooDeep("a/b/c", 64),
                new ForeignMatrixLibrary("SvmLoss.java", 1234, "Jama.Matrix", "JAMA"),
                new IdenticalCopy("old/SvmLoss.java", "src/SvmLoss.java"),
                new KotlinSource("SvmLoss.kt", "SvmLoss"),
                new LegacyCharsetUsed("SvmLoss.java", 3, "windows-1251"),
                new LinkNotFollowed("SvmLoss.java"),
                new ModuleDeclared("module-info.java"),
                new NameTooLong("A.java"),
                new NoJavaFile("SvmLoss", List.of()),
                new NoJavaFile("SvmLoss", List.of("readme.txt", "notes.pdf")),
                new NoPackageLine("SvmLoss.java", "SvmLoss", "backprop"),
                new NoSourceFor("backprop.SvmLoss", "SvmLoss", 2000),
                new NoSuchFolder("hw1"),
                new NotAFolder("hw1.zip"),
                new NotAnOrdinaryFile("SvmLoss.java"),
                new NotJavaSource("SvmLoss.kt"),
                new NotPlainText("SvmLoss.java", 7),
                new GivenByCourse("Layer.java", "backprop.Layer"),
                new HidesJava("Scaling.java", "backprop.Math", "Math"),
                new NotUsed("Relu.java", "backprop.SvmLoss"),
                new NothingDeclared("package-info.java"),
                new OnlyCompiledClass("SvmLoss.class", "SvmLoss"),
                new OtherCopyUsed("SvmLoss.java", "backprop.SvmLoss", "src/backprop/SvmLoss.java"),
                new OtherMatrixForm("SvmLoss.java", 3, "org.ejml.data.FMatrixRMaj"),
                new ReadFromArchive("backprop/SvmLoss.java", "work.zip"),
                new ReservedPackage("A.java", "java.lang"),
                new SeveralDeclarations(
                        "backprop.SvmLoss", "src/backprop/SvmLoss.java", List.of("SvmLoss.java", "SvmLoss-1.java")),
                new SourceTooLarge("SvmLoss.java", 1048576),
                new SourceWithOtherEnding("SvmLoss.java.txt", "SvmLoss"),
                new SourceWithOtherEnding("SvmLoss.java.docx", "SvmLoss"),
                new TooManySources(2000),
                new UnknownEncoding("SvmLoss.java", 2, "windows-1251"),
                new WrongClassName("SVMLoss.java", 4, "backprop.SVMLoss", "backprop.SvmLoss", "SvmLoss"),
                new TakenForSource("SvmLoss.java.txt", "SvmLoss"),
                new TakenIntoPackage("SvmLoss.java", "main", "backprop"),
                new TakenIntoPackage("SvmLoss.java", "", "backprop"),
                new WrongPackage("SvmLoss.java", 1, "main", "SvmLoss", "backprop"));
    }
}
