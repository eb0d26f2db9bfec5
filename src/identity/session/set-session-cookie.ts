import type { FastifyReply, FastifyRequest } from 'fastify'

/** The prefix makes browsers insist on Secure, Path=/ and no Domain, so no sibling host can plant one. */
const NAME = '__Host-session'
const FLAGS = 'Path=/; HttpOnly; Secure; SameSite=Lax'

export function sessionIdOf(request: FastifyRequest): string | null {
  return (
    /(?:^|;\s*)__Host-session=([\w-]{43})(?=;|\s*$)/.exec(request.headers.cookie ?? '')?.[1] ?? null
  )
}

/** Without an age: it ends with the browser, and the table decides how long it counts. */
export function sendSession(reply: FastifyReply, id: string): void {
  reply.header('set-cookie', `${NAME}=${id}; ${FLAGS}`)
}

export function forgetSession(reply: FastifyReply): void {
  reply.header('set-cookie', `${NAME}=; ${FLAGS}; Max-Age=0`)
}
