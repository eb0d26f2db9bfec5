import type { Socket } from 'node:net'
import type { Problem } from './contract.ts'

/** What came is no HTTP request, or its head is too large, or it took too long: no request exists to answer by. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable)
    return void socket.destroy()
  const [status, title, detail] = SENTENCES[error.code ?? ''] ?? BROKEN
  const problem: Problem = { type: 'about:blank', title, status, detail, requestId: '' }
  const body = JSON.stringify(problem)
  socket.end(
    `HTTP/1.1 ${status} Refused\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nx-content-type-options: nosniff\r\n` +
      `cache-control: no-store\r\nconnection: close\r\n\r\n${body}`,
  )
}

const BROKEN: [number, string, string] = [
  400,
  'Yêu cầu không hợp lệ',
  'Yêu cầu gửi lên không đúng dạng nên máy chủ không đọc được.',
]
const SENTENCES: Record<string, [number, string, string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Quá lớn', 'Địa chỉ hoặc phần đầu của yêu cầu quá dài.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Quá lâu', 'Yêu cầu gửi lên quá lâu chưa xong. Hãy thử lại.'],
}
