import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a fake was asked, in order. */
export interface Asked {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: string
}

/** An outside system of the tests: strict in what it accepts, and may be told to lie, to stall or to break the line. */
export interface AnsweringServer {
  url: string
  asked: Asked[]
  close(): Promise<void>
}

export type Reply =
  | { status?: number; json: unknown; headers?: Record<string, string> }
  /** The same answer is written twice onto the line. */
  | { twice: unknown }
  /** The line breaks after the request was read. */
  | 'break'
  /** No answer ever comes. */
  | 'stall'

export async function openAnsweringServer(
  answer: (asked: Asked) => Reply,
): Promise<AnsweringServer> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const hear = async () => {
      const { method = '', url: path = '', headers } = request
      const one = { method, path, headers, body: await readBody(request) }
      asked.push(one)
      reply(response, answer(one))
    }
    hear().catch(() => response.destroy())
  })
  await listen(server)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((ready) => server.listen(0, '127.0.0.1', ready))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function reply(response: ServerResponse, answer: Reply): void {
  if (answer === 'stall') return
  if (answer === 'break') {
    response.destroy()
    return
  }
  if ('twice' in answer) {
    const json = JSON.stringify(answer.twice)
    const one = `HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`
    response.socket?.end(one + one)
    return
  }
  response.writeHead(answer.status ?? 200, {
    'content-type': 'application/json',
    ...answer.headers,
  })
  response.end(JSON.stringify(answer.json))
}
