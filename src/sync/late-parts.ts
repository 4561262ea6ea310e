// What a workshop that is open needs soon after one can write in it; fetched as one file.
export { openBlobs } from './blobs.ts'
export { openKeptJournal } from './kept-journal.ts'
export { markWhatCameLate } from './late-notes.ts'
export { openPrivateWriting } from './private-writing.ts'
