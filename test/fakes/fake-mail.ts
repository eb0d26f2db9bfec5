import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Letter {
  to: string
  /** Headers and body as they came over the line. */
  text: string
}

export interface FakeMail {
  url: string
  letters: Letter[]
  /** Does something else with the next letters than taking them. */
  instead: ('refuse' | 'busy' | 'break')[]
  /** How long it thinks over a letter it has taken before it says so. */
  thinksMs: number
  onLetter: (letter: Letter) => void
  close(): Promise<void>
}

/** A mail server that takes letters, and does not know the people at `khong-co.vn`. */
export async function openFakeMail(at = 0): Promise<FakeMail> {
  const letters: Letter[] = []
  const state: Pick<FakeMail, 'instead' | 'thinksMs' | 'onLetter'> = {
    instead: [],
    thinksMs: 0,
    onLetter: () => {},
  }
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _, done) =>
      done(address.endsWith('@khong-co.vn') ? refusal(550, 'no such user') : null),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const now = state.instead.shift()
        if (now === 'break') {
          // The letter may have been kept; nobody hears about it.
          for (const socket of sockets) socket.destroy()
          return
        }
        if (now !== undefined) {
          done(now === 'busy' ? refusal(451, 'try again later') : refusal(554, 'spam'))
          return
        }
        const letter = {
          to: envelope.rcptTo[0]?.address ?? '',
          text: Buffer.concat(parts).toString('utf8'),
        }
        letters.push(letter)
        state.onLetter(letter)
        setTimeout(done, state.thinksMs)
      })
    },
  })
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((ready) => server.listen(at, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise<void>((done) => server.close(() => done())),
  })
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
