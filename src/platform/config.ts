import { resolve } from 'node:path'
import { z } from 'zod'

/** Where an outside system is reached; another address only for trying things out. */
function outside(usual: string) {
  return z.url({ protocol: /^https?$/ }).default(usual)
}

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
    .optional(),
  ZALO_URL: outside('https://openapi.zalo.me'),
  ZALO_OAUTH_URL: outside('https://oauth.zaloapp.com'),
  FACEBOOK_URL: outside('https://graph.facebook.com/v23.0'),
  ESMS_URL: outside('https://rest.esms.vn'),
  SPEEDSMS_URL: outside('https://api.speedsms.vn'),
  VIETGUYS_URL: outside('https://cloudsms.vietguys.biz:4438/api/index.php'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
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
  /** Seals tokens in the database; absent: a file in the data folder holds the key. */
  secretKey: string | undefined
  /** Where outside systems are reached. */
  outside: Record<'zalo' | 'zaloOauth' | 'facebook' | 'esms' | 'speedsms' | 'vietguys', string>
  /** Of tests alone: portals of units on this very machine. */
  allowLoopback?: true
  smtpUrl: string | undefined
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
    secretKey: read.SECRET_KEY,
    outside: {
      zalo: read.ZALO_URL,
      zaloOauth: read.ZALO_OAUTH_URL,
      facebook: read.FACEBOOK_URL,
      esms: read.ESMS_URL,
      speedsms: read.SPEEDSMS_URL,
      vietguys: read.VIETGUYS_URL,
    },
    smtpUrl: read.SMTP_URL,
    clock: read.CLOCK,
    demo: false,
  }
}
