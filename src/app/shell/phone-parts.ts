// What a phone shows besides; fetched as one file.
export { Between } from '../pocket/Between.tsx'
export { MinePage } from '../pocket/MinePage.tsx'
export { BoardTabs } from './BoardTabs.tsx'
