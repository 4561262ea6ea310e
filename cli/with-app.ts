import { createServer, createServerModuleRunner } from 'vite'

/**
 * Does something with a module of the app or with one that imports the app, as Vite runs it: boards are found by their folders,
 * which Node alone cannot.
 * @param path from the root of the project
 */
export async function withApp<Module, Result>(
  path: string,
  act: (module: Module) => Promise<Result>,
): Promise<Result> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false })
  try {
    return await act(await runner.import<Module>(`/${path}`))
  } finally {
    await runner.close()
    await server.close()
  }
}
