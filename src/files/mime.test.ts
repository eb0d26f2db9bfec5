import { expect, test } from 'vitest'
import { comesInParts, mimeOf } from './mime.ts'

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

test.each([
  ['\x00\x00\x00\x18ftypmp42', 'phim.txt', 'video/mp4'],
  ['\x00\x00\x00\x14ftypqt  ', 'IMG_1.MOV', 'video/quicktime'],
  ['\x00\x00\x00\x1cftypM4A ', 'loa.m4a', 'audio/mp4'],
  ['\x00\x00\x00\x18ftypheic', 'IMG_2.HEIC', 'image/heic'],
  ['\x1aE\xdf\xa3', 'a.webm', 'video/webm'],
  ['RIFF\x00\x00\x00\x00WAVEfmt ', 'a.mp3', 'audio/wav'],
  ['\xff\xfb\x90d', 'phat-thanh', 'audio/mpeg'],
  ['ID3\x04', 'phat-thanh.mp3', 'audio/mpeg'],
  ['RIFF\x00\x00\x00\x00CDRAvrsn', 'to-roi.cdr', 'application/vnd.corel-draw'],
  ['RIFF\n\x00\x00\x00cdrDvrsn', 'to-roi.cdr', 'application/vnd.corel-draw'],
  ['PK\x03\x04', 'to-roi.cdr', 'application/vnd.corel-draw'],
  ['%!PS-Adobe-3.0', 'pano.ai', 'application/postscript'],
  ['\xc5\xd0\xd3\xc6\x1e\x00', 'pano.eps', 'application/postscript'],
  ['MZ\x90\x00\x03', 'bai.mp3', 'application/octet-stream'],
  ['MZ nothing but letters', 'bai.txt', 'application/octet-stream'],
  ['\x7fELF\x02\x01', 'bai.csv', 'application/octet-stream'],
  ['<script>alert(1)</script>', 'anh.jpg', 'application/octet-stream'],
  ['<script>alert(1)</script>', 'trang.html', 'text/plain; charset=utf-8'],
  [
    'PK\x03\x04',
    'danh sach.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['PK\x03\x04', 'danh sach.exe', 'application/zip'],
])('%j called %s is %s', (bytes, name, mime) => {
  expect(mimeOf(latin(bytes), name)).toBe(mime)
})

test('photos never come in parts: they would keep their place', () => {
  expect(comesInParts(latin('\xff\xd8\xff\xe1'), 'a.mp4')).toBe(false)
  expect(comesInParts(latin('8BPS'), 'phong.psd')).toBe(true)
  expect(comesInParts(latin('\x00\x00\x00\x18ftypisom'), 'a.jpg')).toBe(true)
})
