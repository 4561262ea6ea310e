// What comes after the first visit's file, each named by whatever first shows something of it.
export const frameParts = () => import('./frame-parts.ts')
export const laptopParts = () => import('./laptop-parts.ts')
export const phoneParts = () => import('./phone-parts.ts')
