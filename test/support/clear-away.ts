import { afterAll } from 'vitest';
import { removeTemporaryFolders } from './app.ts';

// Run anew for each test file, unlike what test files import: that is read once in a process.
afterAll(removeTemporaryFolders);
