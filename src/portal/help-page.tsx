import { openPublicUnit } from '../organization/index.ts'
import type { House } from '../platform/house.ts'
import type { Page } from '../platform/pages.ts'
import { useT } from '../ui/language.tsx'
import { createTranslator } from '../ui/translate.ts'
import { en } from './en.ts'

/** How to use these pages, and what they promise to people with disabilities (Circular 26/2020; Decree 224/2026, article 15). */
export function helpPages(house: House): Page[] {
  return [
    {
      path: '/tro-giup',
      render: async ({ language }) => {
        const t = createTranslator([en], language)
        return {
          title: t('Trợ giúp và khả năng tiếp cận'),
          description: t('Cách dùng các trang này, và điều chúng tôi hứa với người khuyết tật.'),
          unit: null,
          crumbs: [],
          tags: [],
          body: <Help />,
        }
      },
    },
    {
      path: '/:unit/tro-giup',
      render: (input) =>
        openPublicUnit(house, input, 'tro-giup', async ({ head, home, tags }) => {
          const t = createTranslator([en], input.language)
          return {
            title: t('Trợ giúp và khả năng tiếp cận'),
            description: t('Cách dùng các trang này, và điều chúng tôi hứa với người khuyết tật.'),
            unit: head,
            crumbs: [home, { label: t('Trợ giúp') }],
            tags,
            body: <Help />,
          }
        }),
    },
  ]
}

function Help() {
  const t = useT(en)
  return (
    <article className="article">
      <h1>{t('Trợ giúp và khả năng tiếp cận')}</h1>
      <h2>{t('Cách dùng')}</h2>
      <ul>
        <li>
          {t('Mọi trang đọc được bằng bàn phím: phím Tab đi tới, Shift + Tab đi lui, Enter mở.')}
        </li>
        <li>
          {t(
            'Chữ to lên theo trình duyệt: giữ Ctrl và bấm dấu cộng; trên điện thoại, dùng hai ngón tay.',
          )}
        </li>
        <li>{t('Trang tự chuyển nền tối khi máy của bạn đặt như vậy.')}</li>
        <li>{t('Trang không cần tập lệnh và nhẹ dưới 30 kB, mở được trên mạng chậm.')}</li>
        <li>{t('In trang: chỉ nội dung được in, không in thanh đầu trang.')}</li>
      </ul>
      <h2>{t('Khả năng tiếp cận')}</h2>
      <p>
        {t(
          'Các trang này được làm theo WCAG 2.2 mức AA: đủ tương phản, có tiêu đề và nhãn cho trình đọc màn hình, hình ảnh có lời thay thế, không có nội dung nhấp nháy.',
        )}
      </p>
      <p>
        {t(
          'Văn bản do cơ quan đính kèm (PDF, bản quét) có thể chưa đọc được bằng trình đọc màn hình. Hãy gọi cho đơn vị để được đọc hoặc nhận bản khác.',
        )}
      </p>
      <h2>{t('Thông tin của bạn')}</h2>
      <p>
        {t(
          'Đọc trang không để lại gì: không cookie, không theo dõi; chỉ đếm mỗi bài được mở bao nhiêu lần, không ghi ai mở. Điều bạn gửi cho cơ quan chỉ người xử lý được xem.',
        )}
      </p>
    </article>
  )
}
