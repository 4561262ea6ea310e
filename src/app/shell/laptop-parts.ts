// What a laptop shows besides; fetched as one file.
export { KeepLinkBanner } from '../share/KeepLinkBanner.tsx'
export { Chalkboard } from '../stage/Chalkboard.tsx'
export { Rail } from './Rail.tsx'
export { RenameTitle } from './RenameTitle.tsx'
export { StepsMenu } from './StepsMenu.tsx'
export { StepTabs } from './StepTabs.tsx'
export { WhoIsHere } from './WhoIsHere.tsx'
