@echo off
rem Builds Hansa when there is no build yet, then runs it. Delete artifacts\hansa after changing the sources.
setlocal
set "HERE=%~dp0"
set "OUT=%HERE%artifacts\hansa"
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_NOLOGO=1
where dotnet >nul 2>nul
if errorlevel 1 (
  echo .NET SDK 10 was not found. Install it and try again. 1>&2
  exit /b 3
)
if not exist "%OUT%\hansa.exe" (
  echo Building Hansa, first run... 1>&2
  dotnet publish "%HERE%src\Hansa.Cli" -c Release -r win-x64 --self-contained false -p:PublishReadyToRun=true -o "%OUT%" -v quiet -nologo
  if errorlevel 1 exit /b 3
)
"%OUT%\hansa.exe" %*
exit /b %ERRORLEVEL%
