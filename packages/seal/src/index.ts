// Sealing: digests, the deterministic zip, manifest and sums, keys and signatures, and opening packages that others hand over.
export { archiveLimits, type ArchiveLimits } from './archive/limits.ts';
export { manifestPath, signaturePath, statementPath, sumsPath, type PackageFile } from './archive/layout.ts';
export { pack } from './archive/pack.ts';
export { sealComplaint, sealComplaintKinds, type SealComplaint, type SealComplaintCode } from './complaints.ts';
export { digest, sha256Hex } from './digest.ts';
export * from './keys/index.ts';
export { logLine, readLog, writeLog } from './log-segment.ts';
export {
  checkManifest,
  checkSums,
  fileRoles,
  manifestFormat,
  manifestVersion,
  packageKinds,
  readManifest,
  writeManifest,
  writeSums,
  type FileRole,
  type Manifest,
  type ManifestDetails,
  type PackageKind,
  type RoledFile,
} from './manifest.ts';
export { makeFolders } from './make-folders.ts';
export { checkSignature, keyPath } from './package-signature.ts';
export {
  prepare,
  seal,
  signedFiles,
  unpack,
  type PreparedPackage,
  type SealedFile,
  type SealedFiles,
  type SealedPackage,
} from './package.ts';
export { collidingPath, isSafeName, pathFault, type PathFault } from './safe-path.ts';
export { writeArchiveAtomically, writeFileAtomically, type WrittenFile } from './write-file.ts';
