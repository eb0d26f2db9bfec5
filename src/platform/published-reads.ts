import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { escapeLiteral } from 'pg'
import type pg from 'pg'
import type { Db } from './database.ts'
import type { Tables } from './tables.generated.ts'

interface Asked {
  text: string
  answer: (rows: unknown[]) => void
  refuse: (error: unknown) => void
}

/**
 * A message of several statements is one transaction, whose role ends with it: neither a connection of ours nor one a pooler
 * hands on is ever left in a role.
 */
const IN_PUBLIC_ROLE = ['set local role lantoa_public', 'set transaction read only']

/** Statements in the public role. What is asked at once is one message to the database: each costs more than most pages do to draw. */
export function openPublishedReads(pool: pg.Pool): Db {
  let waiting: Asked[] = []
  const sendWaiting = () => {
    const asked = waiting
    waiting = []
    void send(pool, asked)
  }
  const ask = ({ sql: text }: CompiledQuery) =>
    new Promise<unknown[]>((answer, refuse) => {
      waiting.push({ text, answer, refuse })
      if (waiting.length === 1) process.nextTick(sendWaiting)
    })
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneMessage(ask),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new WithValues(),
    },
  })
}

async function send(pool: pg.Pool, asked: readonly Asked[]): Promise<void> {
  try {
    const answers = await ofOneMessage(pool, [...IN_PUBLIC_ROLE, ...asked.map(({ text }) => text)])
    asked.forEach(({ answer }, at) => answer(answers[IN_PUBLIC_ROLE.length + at] ?? []))
  } catch (error) {
    // Whoever asked beside a wrong question gets an answer all the same.
    if (asked.length > 1) await Promise.all(asked.map((one) => send(pool, [one])))
    else asked[0]?.refuse(error)
  }
}

async function ofOneMessage(pool: pg.Pool, statements: readonly string[]): Promise<unknown[][]> {
  const client = await pool.connect()
  try {
    const answers = (await client.query(statements.join(';\n'))) as unknown as pg.QueryResult[]
    if (answers.length !== statements.length) throw new Error('one question, one statement')
    return answers.map(({ rows }) => rows as unknown[])
  } finally {
    client.release()
  }
}

/** Such a message takes no values beside it, so they stand in the text. */
class WithValues extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    this.append(literal(value))
  }
}

/** Without a type, as a value beside the text would be: the database takes it for what is wanted there. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw new TypeError(`no plain value: ${typeof value}`)
  }
  const text = String(value)
  // It would end the message in the middle of a statement.
  if (text.includes('\0')) throw new TypeError('a text with a zero byte')
  return escapeLiteral(text)
}

class OneMessage implements Driver {
  readonly #connection: DatabaseConnection

  constructor(ask: (query: CompiledQuery) => Promise<unknown[]>) {
    this.#connection = {
      executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => ({
        rows: (await ask(query)) as R[],
      }),
      streamQuery: nothingOfTheKind,
    }
  }

  async init() {}
  async acquireConnection() {
    return this.#connection
  }
  async releaseConnection() {}
  async destroy() {}
  beginTransaction = nothingOfTheKind
  commitTransaction = nothingOfTheKind
  rollbackTransaction = nothingOfTheKind
}

function nothingOfTheKind(): never {
  throw new Error('published things are read, a message at a time')
}
