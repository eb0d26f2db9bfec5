import {
  type Asked,
  type AnsweringServer,
  openAnsweringServer,
  type Reply,
} from './answering-server.ts'

export interface FakeSms extends AnsweringServer {
  /** What the next calls are answered instead; emptied as it is used. */
  instead: Reply[]
  /** Numbers that got a message, in order. */
  sent: string[]
  /** What it says is left when it is asked; without one it fails. */
  balances: Reply[]
}

/** Providers of short messages: SpeedSMS for up to 100 numbers a call, eSMS and VietGuys for one. */
export async function openFakeSms(unknownNumbers: readonly string[] = []): Promise<FakeSms> {
  const state = { instead: [] as Reply[], sent: [] as string[], balances: [] as Reply[] }
  const server = await openAnsweringServer((asked) => {
    if (asked.method === 'GET' || asked.path.includes('GetBalance_json')) {
      return state.balances.shift() ?? { status: 500, json: {} }
    }
    const instead = state.instead.shift()
    if (instead !== undefined) return instead
    if (asked.path.startsWith('/vietguys')) return vietGuys(asked, state.sent)
    const body = JSON.parse(asked.body) as Record<string, unknown>
    return asked.path.startsWith('/index.php/sms/send')
      ? speedSms(asked, body, state.sent, unknownNumbers)
      : eSms(body, state.sent)
  })
  return Object.assign(state, server)
}

const refuse = (message: string): Reply => ({ json: { status: 'error', message } })

function speedSms(
  { headers }: Asked,
  body: Record<string, unknown>,
  sent: string[],
  unknownNumbers: readonly string[],
): Reply {
  if (headers.authorization !== `Basic ${Buffer.from('token-1:x').toString('base64')}`) {
    return { status: 401, json: { status: 'error', message: 'invalid access token' } }
  }
  const to = body['to'] as string[]
  if (to.length === 0 || to.length > 100) return refuse('1 to 100 numbers')
  if (to.some((number) => !/^84\d{9}$/.test(number))) return refuse('invalid phone')
  const invalidPhone = to.filter((number) => unknownNumbers.includes(number))
  sent.push(...to.filter((number) => !invalidPhone.includes(number)))
  return {
    json: {
      status: 'success',
      code: '00',
      data: { tranId: sent.length, totalSMS: 1, invalidPhone },
    },
  }
}

/** A refusal comes with 200, and its code is a text. */
function eSms(body: Record<string, unknown>, sent: string[]): Reply {
  if (body['ApiKey'] !== 'api-1' || body['SecretKey'] !== 'secret-1') {
    return { json: { CodeResult: '101', ErrorMessage: 'Authorize Failed' } }
  }
  if (!/^0\d{9}$/.test(String(body['Phone']))) {
    return { json: { CodeResult: '99', ErrorMessage: 'Phone not valid' } }
  }
  sent.push(String(body['Phone']))
  return { json: { CodeResult: '100', CountRegenerate: 0, SMSID: `sms-${sent.length}` } }
}

const refused = (error: number, message: string): Reply => ({
  json: { carrier: '', error, error_code: error, msgid: '', message, log: '' },
})

/** Takes a form; `error` 0 is taken. */
function vietGuys({ body, headers }: Asked, sent: string[]): Reply {
  if (headers['content-type'] !== 'application/x-www-form-urlencoded') return refused(-1, 'form')
  const form = new URLSearchParams(body)
  if (form.get('u') !== 'xabm' || form.get('pwd') !== 'mat-khau') return refused(-2, 'Login failed')
  if (form.get('json') !== '1' || !form.get('from')) return refused(-3, 'Missing fields')
  const phone = form.get('phone') ?? ''
  if (!/^84\d{9}$/.test(phone)) return refused(-4, 'Invalid phone')
  sent.push(phone)
  return {
    json: {
      carrier: 'viettel',
      error: 0,
      error_code: 0,
      msgid: `vg-${sent.length}`,
      message: 'OK',
      log: '',
    },
  }
}
