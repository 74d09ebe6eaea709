; Included by electron-builder's assisted installer.
; The secretary is not asked « for whom »: without /allusers the installation is hers. A machine-wide
; installation already there is updated where it is, and the uninstaller keeps its own rule.
!macro customInstallMode
  !ifndef BUILD_UNINSTALLER
    ${If} $hasPerMachineInstallation == "0"
      StrCpy $isForceCurrentInstall "1"
    ${EndIf}
  !endif
!macroend

; The start with the session was her choice: it goes with the application, and stays through an update.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "fr.codir.territoire"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "fr.codir.territoire"
  ${endIf}
!macroend
