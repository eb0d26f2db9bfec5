import { resolve } from 'node:path'
import { z } from 'zod'

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  CLOCK: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}/, 'a day such as 2024-03-12')
    .optional(),
})

export interface Config {
  /** Connection of the application's role; absent: the embedded database. */
  databaseUrl: string | undefined
  /** Connection of the owner: migrations and the job queue. */
  ownerUrl: string | undefined
  /** Past a pooler, for LISTEN. */
  directUrl: string | undefined
  dataDir: string
  port: number
  host: string
  publicUrl: string
  logLevel: string
  clock: string | undefined
  /** Sample data: the sign-in screen says so. */
  demo: boolean
}

/** Reads the environment once; an error names every wrong variable. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const result = environment.safeParse(env)
  if (!result.success) {
    const errors = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not right.\n${errors.join('\n')}`)
  }
  const read = result.data
  if (read.DATABASE_URL && !read.DATABASE_OWNER_URL) {
    throw new Error('The environment is not right.\nDATABASE_OWNER_URL: needed beside DATABASE_URL')
  }
  return {
    databaseUrl: read.DATABASE_URL,
    ownerUrl: read.DATABASE_OWNER_URL,
    directUrl: read.DATABASE_DIRECT_URL,
    dataDir: resolve(read.DATA_DIR),
    port: read.PORT,
    host: read.HOST,
    publicUrl: read.PUBLIC_URL ?? `http://localhost:${read.PORT}`,
    logLevel: read.LOG_LEVEL,
    clock: read.CLOCK,
    demo: false,
  }
}
