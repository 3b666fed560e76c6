@echo off
rem Grades the exercises in this folder: grade --help. Needs a JDK, 17 or newer, and nothing else.
rem The script `grade` beside this file does the same for Linux and macOS, and explains more. The one difference: in the
rem grader's own repository this one builds the grader when it is missing, but does not see that its sources are newer;
rem remove grader\target\dist to have it built anew.
setlocal EnableExtensions DisableDelayedExpansion

rem --- Where things are ---------------------------------------------------------------------------------------------

set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
set "ROOT="
set "DIST=%HERE%\.grader"
if exist "%DIST%\lib\" goto find_jdk
for %%R in ("%HERE%\..") do set "ROOT=%%~fR"
set "DIST=%ROOT%\grader\target\dist"
if exist "%ROOT%\pom.xml" if exist "%ROOT%\grader\engine\src\main\" goto find_jdk
>&2 echo grade: the grader is missing: there is no folder "%HERE%\.grader\lib".
>&2 echo It comes with the exercises; download them once more, and copy your src folder into the new copy.
exit /b 3

rem --- A JDK --------------------------------------------------------------------------------------------------------

:find_jdk
set "JDK="
set "REFUSALS=0"
if not defined JAVA_HOME goto search_path
if not exist "%JAVA_HOME%\bin\java.exe" call :refuse "%JAVA_HOME%" "there is no bin\java.exe in it"
call :consider "%JAVA_HOME%"

:search_path
for %%P in (java.exe javac.exe) do if not "%%~$PATH:P"=="" for %%H in ("%%~dp$PATH:P..") do call :consider "%%~fH"
for /d %%D in (
    "%ProgramFiles%\Java\*"
    "%ProgramFiles%\Eclipse Adoptium\*"
    "%ProgramFiles%\Microsoft\jdk*"
    "%ProgramFiles%\Amazon Corretto\*"
    "%ProgramFiles%\BellSoft\*"
    "%ProgramFiles%\RedHat\*"
    "%ProgramFiles%\Zulu\*"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*"
    "%LOCALAPPDATA%\Programs\Microsoft\jdk*"
    "%USERPROFILE%\.jdks\*"
    "%USERPROFILE%\.gradle\jdks\*"
) do call :consider "%%~fD"
for /d %%D in ("%USERPROFILE%\scoop\apps\*jdk*") do call :consider "%%~fD\current"
for /d %%D in ("%ProgramFiles%\JetBrains\*" "%LOCALAPPDATA%\Programs\IntelliJ*") do call :consider "%%~fD\jbr"
for /d %%D in ("%USERPROFILE%\.p2\pool\plugins\org.eclipse.justj.openjdk.*") do call :consider "%%~fD\jre"
for /d %%D in ("%USERPROFILE%\.vscode\extensions\redhat.java-*") do for /d %%J in ("%%~fD\jre\*") do call :consider "%%~fJ"
if defined JDK goto check_jars

>&2 echo grade: found no Java Development Kit (JDK), version 17 or newer.
>&2 echo(
>&2 echo Looked at JAVA_HOME, at the PATH, and where installers and IDEs put JDKs.
if %REFUSALS% equ 0 goto say_where_to_get_one
>&2 echo(
>&2 echo These do not do:
for /f "tokens=1,* delims==" %%A in ('set REFUSAL_ 2^>nul') do >&2 echo   %%B
:say_where_to_get_one
>&2 echo(
>&2 echo To get one: winget install EclipseAdoptium.Temurin.17.JDK, or the installer from https://adoptium.net
>&2 echo If you have one that was not found, set JAVA_HOME to its folder and run grade again.
exit /b 3

rem --- Building, in the grader's own repository ---------------------------------------------------------------------

:check_jars
if not defined ROOT goto find_jars
if exist "%DIST%\built" goto find_jars
where mvn >nul 2>nul
if not errorlevel 1 goto build
>&2 echo grade: the grader must be built first, with Maven 3.8.7 or newer, and there is no mvn on the PATH.
>&2 echo Get it from https://maven.apache.org
exit /b 3

:build
set "LOCK=%ROOT%\grader\target\build.lock"
set "LOG=%ROOT%\grader\target\build.log"
if not exist "%ROOT%\grader\target\" md "%ROOT%\grader\target"
md "%LOCK%" 2>nul
if not errorlevel 1 goto locked
>&2 echo grade: another build of the grader is running. Wait for its end; if there is none, remove the folder "%LOCK%".
exit /b 3

:locked
>&2 echo Building the grader (once; a few minutes) ...
if exist "%DIST%.new" rd /s /q "%DIST%.new"
md "%DIST%.new"
type nul >"%DIST%.new\built"
set "JAVA_HOME=%JDK%"
pushd "%ROOT%"
call mvn -q -B -T 1C -Dstyle.color=never -Dmaven.test.skip=true -Dgrader.dist.skip=true "-Dgrader.dist=%DIST%.new" package >"%LOG%" 2>&1 <nul
set "STATUS=%ERRORLEVEL%"
popd
if not "%STATUS%"=="0" goto build_failed
if exist "%DIST%" rd /s /q "%DIST%"
move "%DIST%.new" "%DIST%" >nul
rd /s /q "%LOCK%"
goto find_jars

:build_failed
type "%LOG%" >&2
rd /s /q "%DIST%.new"
rd /s /q "%LOCK%"
>&2 echo grade: building the grader failed; its output is above, and in "%LOG%".
exit /b 3

rem --- Starting -----------------------------------------------------------------------------------------------------

:find_jars
set "JARS="
set "COUNT=0"
set "BYTES=0"
for %%J in ("%DIST%\lib\*.jar") do call :add_jar "%%~fJ"
if defined JARS goto find_archive
>&2 echo grade: the grader is incomplete: there are no jars in "%DIST%\lib".
exit /b 3

:find_archive
set "TAG=%RANDOM%%RANDOM%"
set "CDS=%DIST%\cds"
call :try_folder
if not defined CDS set "CDS=%LOCALAPPDATA%\backprop-grader\cds"
if not defined WRITABLE call :try_folder
set "FLAGS=-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -XX:C1MaxInlineLevel=3 -XX:C1MaxInlineSize=12 -XX:+UseSerialGC -XX:-UsePerfData -XX:+DisplayVMOutputToStderr -Xlog:disable -Dsun.reflect.inflationThreshold=300"
set "MAIN=dev.backprop.grader.cli.Main"
if defined CDS goto with_archive
"%JDK%\bin\java.exe" %FLAGS% -cp "%JARS%" "-Dgrader.submission=%HERE%" %MAIN% %*
exit /b %ERRORLEVEL%

:with_archive
set "NAME=grader-%JDK_VERSION%-%COUNT%-%BYTES%.jsa"
if not exist "%CDS%\%NAME%" goto make_archive
"%JDK%\bin\java.exe" "-XX:SharedArchiveFile=%CDS%\%NAME%" %FLAGS% -cp "%JARS%" "-Dgrader.submission=%HERE%" "-Dgrader.cds=%CDS%" %MAIN% %*
exit /b %ERRORLEVEL%

:make_archive
set "NEW=%CDS%\%NAME%.%TAG%"
set "KEEP=%NEW%.keep"
set "MEANT="
set "WORTH="
"%JDK%\bin\java.exe" "-XX:ArchiveClassesAtExit=%NEW%" -XX:+SuppressFatalErrorMessage "-Dgrader.cds.keep=%KEEP%" %FLAGS% -cp "%JARS%" "-Dgrader.submission=%HERE%" "-Dgrader.cds=%CDS%" %MAIN% %*
set "STATUS=%ERRORLEVEL%"
if exist "%KEEP%" for /f "usebackq tokens=1,2" %%A in ("%KEEP%") do set "MEANT=%%A" & set "WORTH=%%B"
if exist "%KEEP%" del /q "%KEEP%"
if not "%WORTH%"=="keep" goto drop_archive
if not "%MEANT%"=="%STATUS%" goto drop_archive
if exist "%NEW%" move /y "%NEW%" "%CDS%\%NAME%" >nul 2>nul
for %%A in ("%CDS%\grader-*.jsa") do if /i not "%%~nxA"=="%NAME%" del /f /q "%%~fA" 2>nul
exit /b %STATUS%

:drop_archive
if exist "%NEW%" del /f /q "%NEW%"
if defined MEANT set "STATUS=%MEANT%"
exit /b %STATUS%

rem --- Subroutines --------------------------------------------------------------------------------------------------

rem Sets JDK when the folder %1 is a JDK that does, and remembers why not when it is not.
:consider
if defined JDK exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
set "VERSION="
if exist "%~1\release" for /f "usebackq tokens=1,* delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if defined VERSION goto compare_version
call :refuse "%~1" "it has no file named release that says its version"
exit /b 0

:compare_version
set "MAJOR=0"
for /f "tokens=1,2 delims=.-+_" %%A in ("%VERSION%") do if "%%A"=="1" (set "MAJOR=%%B") else set "MAJOR=%%A"
if %MAJOR% lss 17 call :refuse "%~1" "it is Java %VERSION%, which is too old"
if %MAJOR% lss 17 exit /b 0
if not exist "%~1\bin\javac.exe" call :refuse "%~1" "it is Java %VERSION%, but only a runtime (JRE): it has no compiler, bin\javac.exe"
if not exist "%~1\bin\javac.exe" exit /b 0
set "JDK=%~1"
set "JDK_VERSION=%VERSION%"
exit /b 0

:refuse
set /a REFUSALS+=1
set "REFUSAL_%REFUSALS%=%~1: %~2"
exit /b 0

rem Always in the same order: an archive of shared class data is good for the very same class path only.
:add_jar
if defined JARS (set "JARS=%JARS%;%~1") else set "JARS=%~1"
set /a COUNT+=1
set /a BYTES+=%~z1
exit /b 0

rem Makes the folder CDS; undefines it when nothing can be written there.
:try_folder
set "WRITABLE="
if not exist "%CDS%\" md "%CDS%" 2>nul
(type nul >"%CDS%\probe.%TAG%") 2>nul
if exist "%CDS%\probe.%TAG%" set "WRITABLE=yes"
if defined WRITABLE (del /q "%CDS%\probe.%TAG%") else set "CDS="
exit /b 0
