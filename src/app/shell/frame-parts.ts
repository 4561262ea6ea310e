// What stands around every place of a workshop, on any device, soon after one can write; fetched as one file.
export { FollowerBanners } from '../stage/FollowerBanners.tsx'
export { Banners } from './Banners.tsx'
export { MoreMenu } from './MoreMenu.tsx'
export { Strips } from './Strips.tsx'
