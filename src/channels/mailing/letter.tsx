import { renderToStaticMarkup } from 'react-dom/server'
import { BodyView } from '../../content/index.ts'
import type { Sending } from '../adapters/adapter.ts'

type Told = Pick<Sending, 'channel' | 'carried' | 'address' | 'fileAddress'>

/** What a subscriber reads: the approved words, where the whole stands, and the way out. */
export function letterOf(
  told: Told,
  leavePage: string,
): { subject: string; text: string; html: string } {
  const { carried, channel, address } = told
  const lines = [
    carried.title,
    carried.summary,
    carried.text,
    ...(address === null ? [] : [`Đọc trên cổng của cơ quan: ${address}`]),
    `${channel.name}. Bạn nhận thư này vì đã đăng ký. Thôi nhận: ${leavePage}`,
  ]
  return {
    subject: carried.title,
    text: lines.filter((line) => line.trim() !== '').join('\n\n'),
    html: `<!doctype html>${renderToStaticMarkup(<Letter {...told} leavePage={leavePage} />)}`,
  }
}

const paper = {
  maxWidth: '600px',
  margin: '0 auto',
  padding: '16px',
  font: '16px/1.6 "Be Vietnam Pro", "Segoe UI", Arial, sans-serif',
  color: '#1d2733',
}
const small = { font: '14px/1.5 Arial, sans-serif', color: '#52606d' }

const reference = () => null

function Letter({
  carried,
  channel,
  address,
  fileAddress,
  leavePage,
}: Told & { leavePage: string }) {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{carried.title}</title>
      </head>
      <body style={paper}>
        <p style={small}>{channel.name}</p>
        <h1 style={{ fontSize: '22px', lineHeight: 1.3 }}>{carried.title}</h1>
        {carried.summary === '' ? null : (
          <p>
            <strong>{carried.summary}</strong>
          </p>
        )}
        {carried.body ? (
          <BodyView
            body={carried.body}
            places={{ file: ({ hash }) => fileAddress(hash), reference }}
          />
        ) : (
          <p>{carried.text}</p>
        )}
        {address === null ? null : (
          <p>
            <a href={address}>Đọc trên cổng của cơ quan</a>
          </p>
        )}
        <hr />
        <p style={small}>
          Bạn nhận thư này vì đã đăng ký. <a href={leavePage}>Thôi nhận thư</a>
        </p>
      </body>
    </html>
  )
}
