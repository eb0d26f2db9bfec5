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

/** Whoever works at a desk keeps the other connections, however many read. */
const MOST_UNDER_WAY = 4
/** Nobody waits for more questions than these beside his own. */
const MOST_OF_A_MESSAGE = 32

/**
 * Statements in the public role. What is asked at once is one message to the database, and while as many are under way as
 * may be, what is asked goes with the next: a message costs more than most pages do to draw, so the more readers there are,
 * the less each page costs.
 */
export function openPublishedReads(pool: pg.Pool): Db {
  const waiting: Asked[] = []
  let underWay = 0
  const sendWaiting = () => {
    while (waiting.length > 0 && underWay < MOST_UNDER_WAY) {
      underWay += 1
      void send(pool, waiting.splice(0, MOST_OF_A_MESSAGE)).then(goOn)
    }
  }
  const goOn = () => {
    underWay -= 1
    sendWaiting()
  }
  const ask = ({ sql: text }: CompiledQuery) =>
    new Promise<unknown[]>((answer, refuse) => {
      waiting.push({ text, answer, refuse })
      // After all that came over the lines in this turn has been read: others may ask, too.
      if (waiting.length === 1) setImmediate(sendWaiting)
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

/** Never fails: each who asked is answered or refused. */
async function send(pool: pg.Pool, asked: readonly Asked[]): Promise<void> {
  try {
    const answers = await ofOneMessage(pool, [...IN_PUBLIC_ROLE, ...asked.map(({ text }) => text)])
    asked.forEach(({ answer }, at) => answer(answers[IN_PUBLIC_ROLE.length + at] ?? []))
  } catch (error) {
    if (asked.length === 1) asked[0]?.refuse(error)
    else {
      // Whoever asked beside a wrong question gets an answer all the same; one half after the other, on one connection.
      const middle = Math.ceil(asked.length / 2)
      await send(pool, asked.slice(0, middle))
      await send(pool, asked.slice(middle))
    }
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
