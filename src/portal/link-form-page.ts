import { type LinkPage, resolveGuest } from '../identity/index.ts'
import type { FormPage, FormPageInput } from '../platform/form-pages.ts'
import type { House } from '../platform/house.ts'
import { notFound } from '../platform/refusal.ts'

/** `/l/{token}`: one thing for somebody without an account, shown by the module it belongs to. */
export function linkFormPage(house: House, pages: readonly LinkPage[]): FormPage {
  const byPurpose = new Map(pages.map((page) => [page.purpose, page]))
  const open = async ({ params, requestId }: FormPageInput) => {
    const guest = await resolveGuest(house, params['token'] ?? '', requestId)
    const page = byPurpose.get(guest?.purpose ?? '')
    // Wrong, expired and revoked are one answer: nobody learns which addresses existed.
    if (guest === null || page === undefined) throw notFound(NO_LINK)
    return { guest, page }
  }
  return {
    path: '/l/:token',
    query: [SENT],
    secret: true,
    files: 5,
    show: async (input, form) => {
      const { guest, page } = await open(input)
      const sent = input.query[SENT] !== undefined
      const { language, path: address } = input
      return page.show(guest, { address, language, form, sent })
    },
    submit: async (input, sent) => {
      const { guest, page } = await open(input)
      await page.submit(guest, sent)
      const root = input.language === 'en' ? '/en' : ''
      return { seeOther: `${root}${input.path}?${SENT}=1` }
    },
  }
}

const SENT = 'da-gui'
const NO_LINK =
  'Đường dẫn này không dùng được: địa chỉ chưa đủ, đã hết hạn hoặc đã được thu hồi. Hãy hỏi lại đơn vị đã gửi cho bạn.'
