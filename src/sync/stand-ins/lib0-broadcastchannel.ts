// Stands in for lib0/broadcastchannel in the app (vite.config.ts): y-websocket would speak to other tabs with it, which ours
// does by itself (tab-channel.ts).
const nothing = (): void => undefined
export { nothing as publish, nothing as subscribe, nothing as unsubscribe }
