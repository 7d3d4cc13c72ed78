// The server's composition: what the command line and the tests use of it.
export {
  backUpFolder,
  canCompareBackups,
  listFolderBackups,
  rehearseInFolder,
  restoreFolder,
  type BackupProblem,
} from './backups/folder-backups.ts';
export type { FoundBackup } from './backups/list-backups.ts';
export { createApplication, memoryLogin, type Application, type CallInput } from './application.ts';
export { realWorld, type World } from './clock.ts';
export type { Answer, Denial } from './denial.ts';
export type { FolderProblem } from './folder-data.ts';
export { drawFolderDocuments, type FolderDocuments } from './folder-documents.ts';
export { setPasswordInFolder } from './folder-password.ts';
export type { LoginControl } from './handler.ts';
export { createHttp, listen, type HttpOptions, type RunningServer } from './http.ts';
export { addPracticePeople, officialFiles, typedGroups } from './practice-day.ts';
export { textDigest } from './text-digest.ts';
export { startServer, type ServerOptions, type StartedServer } from './start.ts';
export { asUpload, type Upload } from './uploads.ts';
export { programVersion } from './version.ts';
export { checkCatalogue } from './verifying/catalogue.ts';
export { readTypedKey, type GivenKeyInput } from './verifying/given-key.ts';
export { readGiven, type GivenInput } from './verifying/given.ts';
export { comparePackages, type ChangedField, type ChangedStation } from './verifying/compare-packages.ts';
export { drawVerificationReport } from './verifying/verification-paper.ts';
export { verifyPackage, type VerifyOptions } from './verifying/verify-package.ts';
