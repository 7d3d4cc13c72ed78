// Run by a test in a process of its own, with another time zone and language: prints the hashes of the golden documents.
import { drawnHashes } from './samples.testing.ts';

process.stdout.write(JSON.stringify(drawnHashes()));
