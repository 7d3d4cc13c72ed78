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
export { drawFolderDocuments, type FolderDocuments, type FolderProblem } from './folder-documents.ts';
export type { LoginControl } from './handler.ts';
export { createHttp, listen, type HttpOptions, type RunningServer } from './http.ts';
export { addPracticePeople, officialFiles, typedGroups } from './practice-day.ts';
export { textDigest } from './text-digest.ts';
export { startServer, type ServerOptions, type StartedServer } from './start.ts';
export { asUpload, type Upload } from './uploads.ts';
export { programVersion } from './version.ts';
export { checkCatalogue } from './verifying/catalogue.ts';
export type { GivenInput } from './verifying/given-definition.ts';
export {
  comparePackages,
  type ChangedField,
  type ChangedStation,
  type PackageComparison,
} from './verifying/compare-packages.ts';
export { drawVerificationReport } from './verifying/verification-paper.ts';
export { verifyPackage, type VerifyOptions } from './verifying/verify-package.ts';
