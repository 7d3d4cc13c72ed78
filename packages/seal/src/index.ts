// Sealing: digests, the deterministic zip, manifest and sums, and opening packages that others hand over.
export { archiveLimits, type ArchiveLimits } from './archive/limits.ts';
export { manifestPath, sumsPath, type PackageFile } from './archive/layout.ts';
export { pack } from './archive/pack.ts';
export { sealComplaint, sealComplaintKinds, type SealComplaint, type SealComplaintCode } from './complaints.ts';
export { digest, sha256Hex } from './digest.ts';
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
export { seal, unpack, withManifest, type SealedFiles, type SealedPackage } from './package.ts';
export { collidingPath, isSafeName, pathFault, type PathFault } from './safe-path.ts';
export { writeArchiveAtomically, writeFileAtomically, type WrittenFile } from './write-file.ts';
