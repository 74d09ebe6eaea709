# Installs, starts and removes CoDir by each installer, silently, and asserts that the dossiers stay.
# For a throw-away Windows machine with administrator rights (GitHub's runner). Not yet run.
param([Parameter(Mandatory)] [string] $Release)
$ErrorActionPreference = 'Stop'

$setup = (Get-Item "$Release/CoDir-*-installation.exe").FullName
$msi = (Get-Item "$Release/CoDir-*-poste.msi").FullName
$forOne = "$env:LOCALAPPDATA\Programs\CoDir"
$forAll = "$env:ProgramFiles\CoDir"
$witness = "$env:LOCALAPPDATA\fr.codir.territoire\donnees\temoin.txt"
$uninstallKeys = @{ one = 'HKCU:'; all = 'HKLM:' }

function Assert($condition, $sentence) {
  if (-not $condition) { throw "FAILED: $sentence" }
  Write-Host "ok: $sentence"
}

function Invoke-Installer($file, [string[]] $arguments) {
  $process = Start-Process $file -ArgumentList $arguments -Wait -PassThru
  Assert ($process.ExitCode -eq 0) "$file $arguments ends with 0 (was $($process.ExitCode))"
}

# NSIS' uninstaller goes on in a copy of itself after the process we started has ended.
function Wait-Gone($folder) {
  $limit = (Get-Date).AddSeconds(90)
  while ((Test-Path "$folder\CoDir.exe") -and (Get-Date) -lt $limit) { Start-Sleep -Milliseconds 500 }
  Assert (-not (Test-Path "$folder\CoDir.exe")) "$folder is removed"
}

function Test-Listed($hive) {
  $keys = "$hive\Software\Microsoft\Windows\CurrentVersion\Uninstall\*"
  @(Get-ItemProperty $keys -ErrorAction SilentlyContinue | Where-Object DisplayName -like 'CoDir*').Count -eq 1
}

function Test-Installed($folder) {
  Assert (Test-Path "$folder\CoDir.exe") "CoDir is in $folder"
  node build/installer/start-installed.ts "$folder\CoDir.exe"
  Assert ($LASTEXITCODE -eq 0) 'it starts'
}

function Assert-DossierKept { Assert ((Get-Content $witness) -eq 'dossier') 'the dossier is kept' }

New-Item -ItemType Directory -Force (Split-Path $witness) | Out-Null
Set-Content $witness 'dossier'

Write-Host '--- for one person'
Invoke-Installer $setup @('/S', '/currentuser')
Assert (Test-Listed $uninstallKeys.one) 'it is listed among her applications'
Test-Installed $forOne
Invoke-Installer $setup @('/S', '/currentuser') # an update, over itself
Assert-DossierKept
Invoke-Installer "$forOne\Uninstall CoDir.exe" @('/S', '/currentuser')
Wait-Gone $forOne
Assert-DossierKept

Write-Host '--- for all, by the same file'
Invoke-Installer $setup @('/S', '/allusers')
Assert (Test-Listed $uninstallKeys.all) 'it is listed among the machine''s applications'
Test-Installed $forAll
Invoke-Installer "$forAll\Uninstall CoDir.exe" @('/S', '/allusers')
Wait-Gone $forAll
Assert-DossierKept

Write-Host '--- for the machine, by the MSI'
Invoke-Installer 'msiexec.exe' @('/i', "`"$msi`"", '/qn', '/norestart', '/l*v', "`"$Release\msi.log`"")
Assert (Test-Listed $uninstallKeys.all) 'it is listed among the machine''s applications'
Test-Installed $forAll
Invoke-Installer 'msiexec.exe' @('/x', "`"$msi`"", '/qn', '/norestart')
Wait-Gone $forAll
Assert-DossierKept
