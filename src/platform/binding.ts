import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from './actor.ts'
import type { BodyOf, Contract, Operation, ParamsOf, QueryOf, ResponseOf } from './contract.ts'
import type { Db } from './database.ts'

export interface UploadedFile {
  name: string
  bytes: Uint8Array
}

/** First and last byte. */
export interface Piece {
  start: number
  end: number
}

/** What is too long to be held in memory: a film is fetched piece by piece as it is watched. */
export interface InPieces {
  size: number
  read(piece: Piece): Promise<Readable>
}

/** A file as the answer of an operation with `download`. */
export interface Download {
  /** A function is called when the transaction is over: typesetting may take seconds. */
  bytes: Uint8Array | (() => Promise<Uint8Array>) | InPieces
  mime: string
  /** Offered to be saved under this name; absent: shown in place. */
  saveAs?: string
}

/**
 * Runs one action: one transaction in the actor's scope, done once for one Idempotency-Key. The result is kept as JSON.
 * `as` system for what only that role may touch: accounts and rights.
 */
export type ActOnce = <T>(work: (db: Db) => Promise<T>, as?: 'system') => Promise<T>

interface Anything<O extends Operation> {
  params: ParamsOf<O['path']>
  query: QueryOf<O>
  body: BodyOf<O>
  files: UploadedFile[]
  request: FastifyRequest
  reply: FastifyReply
}
interface Reading {
  /** A read-only transaction in the actor's scope. */
  db: Db
}
interface Acting {
  act: ActOnce
}

export type Call<O extends Operation> = Anything<O> &
  (O['may'] extends 'anyone' ? { actor: Actor | null } : { actor: Actor }) &
  (O['may'] extends 'anyone' ? unknown : O['method'] extends 'GET' ? Reading : Acting)

type Answer<O extends Operation> = O extends { download: true } ? Download : ResponseOf<O>

export type Handlers<C extends Contract> = {
  [K in keyof C]: (call: Call<C[K]>) => Promise<Answer<C[K]>>
}

/** A contract with the code that answers it; `server.ts` mounts a list of these. */
export interface Binding {
  operations: { name: string; operation: Operation; handle: (call: never) => Promise<unknown> }[]
}

export function bind<C extends Contract>(contract: C, handlers: Handlers<C>): Binding {
  return {
    operations: Object.entries(contract).map(([name, operation]) => ({
      name,
      operation,
      handle: handlers[name as keyof C] as (call: never) => Promise<unknown>,
    })),
  }
}
