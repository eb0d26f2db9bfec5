import dns from 'node:dns/promises'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isPublicAddress } from './outside-fetch-address.ts'
import { OutsideFetchError, fetchOutside } from './outside-fetch.ts'
import type { OutsideFetchOptions, OutsidePage } from './outside-fetch.ts'

const servers: { close(): unknown; closeAllConnections?(): void }[] = []

afterEach(() => {
  vi.restoreAllMocks()
  for (const server of servers.splice(0)) {
    server.closeAllConnections?.()
    server.close()
  }
})

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '100.100.100.200',
    '169.254.169.254',
    '168.63.129.16',
    '192.0.0.192',
    '224.0.0.251',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '0:0:0:0:0:ffff:10.0.0.1',
    '::127.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001:0:4136:e378::1',
    '2001:db8::1',
    'không phải địa chỉ',
  ])('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false))

  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '203.162.4.190',
    '2405:f980::1',
    '2606:4700::1111',
    '64:ff9b::808:808',
    '::ffff:8.8.8.8',
  ])('allows %s', (address) => expect(isPublicAddress(address)).toBe(true))
})

describe('what a person may type', () => {
  it.each([
    ['ftp://example.vn/', 'bad-url'],
    ['file:///etc/passwd', 'bad-url'],
    ['javascript:alert(1)', 'bad-url'],
    ['không phải địa chỉ', 'bad-url'],
    [`https://example.vn/${'a'.repeat(3_000)}`, 'bad-url'],
    ['https://an:matkhau@example.vn/', 'credentials'],
    ['http://example.vn:6379/', 'forbidden-port'],
    ['http://127.0.0.1/', 'forbidden-address'],
    ['http://0x7f.1/', 'forbidden-address'],
    ['http://2130706433/', 'forbidden-address'],
    ['http://[::1]/', 'forbidden-address'],
    ['http://[::ffff:192.168.1.1]/', 'forbidden-address'],
    ['http://localhost/', 'forbidden-address'],
    ['http://169.254.169.254/latest/meta-data/', 'forbidden-address'],
    ['https://khong-co.invalid/', 'unknown-host'],
  ])('refuses %s as %s', async (url, code) => {
    const error = await problem(fetchOutside(url))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/^\p{Lu}.*\.$/u)
  })

  it('refuses this machine on any port without the allowance of tests', async () => {
    const url = await serve((_request, response) => response.end('bí mật'))
    expect((await problem(fetchOutside(url))).code).toBe('forbidden-port')
  })
})

describe('names', () => {
  it('connects to the address that was checked and asks for no second one', async () => {
    const url = new URL(await serve((request, response) => response.end(request.headers.host)))
    const lookUp = vi.spyOn(dns, 'lookup')
    lookUp.mockResolvedValueOnce([{ address: '127.0.0.1', family: 4 }] as never)
    lookUp.mockResolvedValue([{ address: '10.0.0.1', family: 4 }] as never)
    const page = await get(`http://doi-dia-chi.invalid:${url.port}/`)
    expect(text(page)).toBe(`doi-dia-chi.invalid:${url.port}`)
    expect(lookUp).toHaveBeenCalledTimes(1)
  })

  it('refuses a name one of whose addresses is forbidden', async () => {
    const addresses = [
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]
    vi.spyOn(dns, 'lookup').mockResolvedValue(addresses as never)
    expect((await problem(fetchOutside('http://nua.example/'))).code).toBe('forbidden-address')
  })

  it('gives up on a name server that does not answer', async () => {
    vi.spyOn(dns, 'lookup').mockReturnValue(new Promise(() => null) as never)
    const fetching = fetchOutside('http://cham.example/', { timeoutMs: 50 })
    expect((await problem(fetching)).code).toBe('timeout')
  })
})

describe('redirects', () => {
  it.each([
    ['http://169.254.169.254/latest/', 'forbidden-address'],
    ['http://10.0.0.1/', 'forbidden-address'],
    ['http://[::ffff:10.0.0.1]/', 'forbidden-address'],
    ['//192.168.0.1/', 'forbidden-address'],
    ['file:///etc/passwd', 'bad-url'],
    ['http://an:matkhau@127.0.0.1/', 'credentials'],
  ])('to %s are refused as %s', async (location, code) => {
    const url = await serve((_request, response) => response.writeHead(302, { location }).end())
    expect((await problem(get(url))).code).toBe(code)
  })

  it('are followed five times, also to an unescaped Vietnamese path', async () => {
    const url = await serve((request, response) => {
      const step = Number(new URL(request.url ?? '', 'http://x').searchParams.get('n'))
      if (request.url?.startsWith('/b') === true) response.end(decodeURI(request.url))
      else if (step === 4) response.writeHead(301, { location: latin1('/bản-tin') }).end()
      else response.writeHead(307, { location: `/?n=${step + 1}` }).end()
    })
    const page = await get(`${url}?n=0`)
    expect(text(page)).toBe('/bản-tin')
    expect(page.url).toBe(`${url}b%E1%BA%A3n-tin`)
  })

  it('end after five', async () => {
    let asked = 0
    const url = await serve((_request, response) => {
      asked += 1
      response.writeHead(302, { location: `/${asked}` }).end()
    })
    expect((await problem(get(url))).code).toBe('too-many-redirects')
    expect(asked).toBe(6)
  })
})

describe('answers', () => {
  it('come with status, type and body, and the request carries nothing of ours', async () => {
    const url = await serve((request, response) => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'set-cookie': 'a=1' })
      response.end(JSON.stringify([request.headers.cookie, request.headers.authorization]))
    })
    const page = await get(url)
    expect(page).toMatchObject({ status: 404, contentType: 'text/plain; charset=utf-8', url })
    expect(page).toMatchObject({ truncated: false })
    expect(text(page)).toBe('[null,null]')
  })

  it('are inflated', async () => {
    const url = await serve((request, response) => {
      const gzip = request.url === '/gzip'
      response.setHeader('content-encoding', gzip ? 'gzip' : 'br')
      response.end(gzip ? gzipSync('chào') : brotliCompressSync('chào'))
    })
    expect(text(await get(`${url}gzip`))).toBe('chào')
    expect(text(await get(`${url}br`))).toBe('chào')
  })

  it('that never end are cut at the bound', async () => {
    const url = await serve((_request, response) => {
      const more = (): void => {
        while (response.write(Buffer.alloc(65_536, 'a')));
        response.once('drain', more)
      }
      more()
    })
    const page = await get(url, { maxBytes: 100_000 })
    expect([page.body.length, page.truncated]).toEqual([100_000, true])
  })

  it('of exactly the bound are whole', async () => {
    const url = await serve((_request, response) => response.end('a'.repeat(1_000)))
    const page = await get(url, { maxBytes: 1_000 })
    expect([page.body.length, page.truncated]).toEqual([1_000, false])
  })

  it.each([
    ['gzip', gzipSync(Buffer.alloc(300 * 2 ** 20), { level: 9 })],
    [
      'br',
      brotliCompressSync(Buffer.alloc(300 * 2 ** 20), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 3 },
      }),
    ],
  ])('that are a %s bomb cost no more memory than the bound', async (encoding, bomb) => {
    const url = await serve((_request, response) => {
      response.setHeader('content-encoding', encoding)
      response.end(bomb)
    })
    const before = process.memoryUsage.rss()
    const page = await get(url, { maxBytes: 1_000_000 })
    expect([page.body.length, page.truncated]).toEqual([1_000_000, true])
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 2 ** 20)
  })

  it('that drip are cut off in time', async () => {
    const url = await serve((_request, response) => {
      const drip = setInterval(() => response.write('.'), 20)
      response.once('close', () => clearInterval(drip))
    })
    const started = Date.now()
    expect((await problem(get(url, { timeoutMs: 200 }))).code).toBe('timeout')
    expect(Date.now() - started).toBeLessThan(2_000)
  })

  it('that never begin are cut off in time, or when the caller stops', async () => {
    const url = await serve(() => undefined)
    expect((await problem(get(url, { timeoutMs: 100 }))).code).toBe('timeout')
    const signal = AbortSignal.timeout(50)
    expect((await problem(get(url, { signal }))).code).toBe('cancelled')
  })

  it.each([
    ['a body shorter than promised', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nngắn'],
    ['huge headers', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(200_000)}\r\n\r\n`],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['gzip that is none', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\nchữ thường'],
    ['an unknown encoding', 'HTTP/1.1 200 OK\r\ncontent-encoding: zstd, gzip\r\n\r\nx'],
    ['another protocol', 'HTTP/1.1 101 X\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'],
  ])('with %s are refused', async (_what, raw) => {
    expect((await problem(get(await serveRaw(raw)))).code).toBe('broken')
  })

  it('without TLS where https was asked, and closed ports, are told apart', async () => {
    const url = await serve((_request, response) => response.end())
    expect((await problem(get(url.replace('http:', 'https:')))).code).toBe('tls')
    const gone = createTcpServer()
    await new Promise<void>((ready) => gone.listen(0, '127.0.0.1', ready))
    const { port } = gone.address() as AddressInfo
    await new Promise((closed) => gone.close(closed))
    expect((await problem(get(`http://127.0.0.1:${port}/`))).code).toBe('unreachable')
  })
})

function get(url: string, options: OutsideFetchOptions = {}): Promise<OutsidePage> {
  return fetchOutside(url, { allowLoopbackForTests: true, ...options })
}

function text(page: OutsidePage): string {
  return new TextDecoder().decode(page.body)
}

async function problem(fetching: Promise<OutsidePage>): Promise<OutsideFetchError> {
  const error: unknown = await fetching.then(
    () => new Error('was fetched'),
    (reason: unknown) => reason,
  )
  if (error instanceof OutsideFetchError) return error
  throw error
}

async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener)
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

async function serveRaw(raw: string): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => null)
    socket.once('data', () => socket.end(raw))
  })
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

function latin1(value: string): string {
  return Buffer.from(value).toString('latin1')
}
