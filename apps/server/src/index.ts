// The server's composition: what the command line and the tests use of it.
export { createApplication, memoryLogin, type Application, type CallInput } from './application.ts';
export { realWorld, type World } from './clock.ts';
export type { Answer, Denial } from './denial.ts';
export { drawFolderDocuments, type FolderDocuments, type FolderProblem } from './folder-documents.ts';
export type { LoginControl } from './handler.ts';
export { createHttp, listen, type HttpOptions, type RunningServer } from './http.ts';
export { addPracticePeople, officialFiles, typedGroups } from './practice-day.ts';
export { textDigest } from './text-digest.ts';
export { startServer, type ServerOptions } from './start.ts';
export { asUpload, type Upload } from './uploads.ts';
export { programVersion } from './version.ts';
export { checkCatalogue, verifyPackage } from './packaging/verify-package.ts';
export type {
  CheckReport,
  PackageIdentity,
  VerificationFinding,
  VerificationReport,
} from './packaging/verification.ts';
