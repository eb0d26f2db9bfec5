import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from './contract.ts'
import { LostFile } from './file-store.ts'
import { CONTENT_SECURITY_POLICY, GUARD_HEADERS } from './guards.ts'
import type { PageAt, PublicHead } from './pages.ts'
import { InvalidForm, Refusal } from './refusal.ts'
import type { Sites } from './sites.ts'

export type ErrorPage = (problem: Problem, at: ErrorAt) => string

/** Where the reader was. */
export interface ErrorAt extends Pick<PageAt, 'language' | 'site'> {
  unit: PublicHead | null
}

/** The one error handler: a wrong form, a refusal, or a bug that is logged with its request id. */
export function handleErrors(
  app: FastifyInstance,
  errorPage: ErrorPage,
  sites: Sites | undefined,
): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error, request)
    if (problem.status >= 500 || error instanceof LostFile) request.log.error(error)
    const unit = error instanceof Refusal ? (error.unit ?? null) : null
    return answer(problem, request, reply, (said) => errorPage(said, errorAt(request, unit, sites)))
  })
  app.setNotFoundHandler((request, reply) =>
    answer(problemFrom(...NO_ADDRESS, request), request, reply, (said) =>
      errorPage(said, errorAt(request, null, sites)),
    ),
  )
}

/** Before routing: an address that is none. No hook has run, so the guards' headers are set here. */
export function answerBadAddress(errorPage: ErrorPage) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    answer(problemOf(error, request), request, reply.headers(GUARD_HEADERS), (said) =>
      errorPage(said, { language: 'vi', site: undefined, unit: null }),
    )
  }
}

function errorAt(
  request: FastifyRequest,
  unit: PublicHead | null,
  sites: Sites | undefined,
): ErrorAt {
  const language = /^\/en(?:[/?]|$)/.test(request.url) ? 'en' : 'vi'
  return { language, site: sites?.of(request.raw), unit }
}

function answer(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  page: (problem: Problem) => string,
): FastifyReply {
  for (const name of OF_A_FILE) reply.removeHeader(name)
  reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
  if (/^\/(api|lam-viec)\//.test(request.url) || request.headers.accept?.includes('json')) {
    return reply.type('application/problem+json').send(JSON.stringify(problem))
  }
  return reply.type('text/html; charset=utf-8').send(page(problem))
}

/** What was said already of a file that cannot be sent after all. */
const OF_A_FILE = ['accept-ranges', 'content-disposition', 'content-range', 'etag']

function problemOf(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Refusal) {
    const problem = problemFrom(error.status, error.message, request)
    return error.current === undefined ? problem : { ...problem, current: error.current }
  }
  if (error instanceof InvalidForm) {
    return { ...problemFrom(422, error.message, request), fields: error.fields }
  }
  if (error instanceof LostFile) return problemFrom(...LOST, request)
  const sentence = SENTENCES[error.code] ?? (isDatabaseDown(error) ? DATABASE_DOWN : undefined)
  if (sentence) return problemFrom(sentence[0], sentence[1], request)
  const status = error.statusCode ?? 500
  if (status === 429) return problemFrom(...TOO_MANY, request)
  if (status < 500) return problemFrom(status, 'Yêu cầu gửi lên không hợp lệ.', request)
  return problemFrom(
    500,
    `Máy chủ gặp lỗi, nội dung chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo người quản trị mã ${request.id}.`,
    request,
  )
}

const TOO_MANY: [number, string] = [
  429,
  'Có quá nhiều yêu cầu trong một phút từ máy này. Hãy đợi một phút rồi thử lại.',
]
const NO_ADDRESS: [number, string] = [404, 'Không tìm thấy địa chỉ này.']

const LOST: [number, string] = [
  404,
  'Máy chủ hiện không còn tệp này. Việc này đã được ghi lại để người quản trị khôi phục.',
]

const NO_ROOM: [number, string] = [
  503,
  'Máy chủ đã hết chỗ lưu. Nội dung chưa được lưu; hãy báo người quản trị rồi thử lại sau.',
]

const SENTENCES: Record<string, [number, string]> = {
  FST_ERR_BAD_URL: NO_ADDRESS,
  FST_ERR_MAX_PARAM_LENGTH: NO_ADDRESS,
  FST_REQ_FILE_TOO_LARGE: [413, 'Tệp lớn quá 25 MB. Hãy chọn tệp nhỏ hơn.'],
  FST_FILES_LIMIT: [413, 'Có quá nhiều tệp trong một lần gửi. Hãy gửi làm nhiều lần.'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'Nội dung gửi lên quá lớn.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'Kiểu nội dung gửi lên không được hỗ trợ.'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'Nội dung gửi lên không phải JSON hợp lệ.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'Nội dung gửi lên trống.'],
  // Two people at once: the table is the last line of defence.
  '23505': [409, 'Việc này vừa được người khác thực hiện. Hãy tải lại để xem.'],
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  '53100': NO_ROOM,
  '40P01': [409, 'Hai người cùng sửa một lúc. Hãy thử lại.'],
  '40001': [409, 'Hai người cùng sửa một lúc. Hãy thử lại.'],
}
const DATABASE_DOWN: [number, string] = [
  503,
  'Cơ sở dữ liệu đang khởi động lại. Nội dung chưa được lưu; hãy thử lại sau ít giây.',
]

/** The driver says some of it without a code. A missing socket is the database's, any other missing file is ours. */
function isDatabaseDown(error: FastifyError & { syscall?: string }): boolean {
  const { syscall, message } = error
  const code: string | undefined = error.code
  if (code === 'ENOENT') return syscall === 'connect'
  if (code !== undefined) return /^(ECONN|EPIPE|57P0|08|53300)/.test(code)
  return /^Connection terminated|not queryable$/.test(message)
}

const TITLES: Record<number, string> = {
  400: 'Yêu cầu không hợp lệ',
  401: 'Chưa đăng nhập',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  409: 'Đã thay đổi',
  410: 'Không còn nữa',
  413: 'Quá lớn',
  422: 'Chưa hợp lệ',
  429: 'Quá nhiều lần thử',
  500: 'Lỗi máy chủ',
  503: 'Tạm ngừng',
}

function problemFrom(status: number, detail: string, request: FastifyRequest): Problem {
  return {
    type: 'about:blank',
    title: TITLES[status] ?? 'Không thực hiện được',
    status,
    detail,
    requestId: request.id,
  }
}
