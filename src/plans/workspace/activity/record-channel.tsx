import { useState } from 'react'
import { entriesOn } from '../../../law/catalogue/catalogue-entry.ts'
import { catalogueOf } from '../../../law/catalogue/catalogues.ts'
import type { ChannelKind } from '../../../law/catalogue/channel-kinds.ts'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { Button } from '../../../ui/button.tsx'
import { FieldError, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { createPreference } from '../../../workspace/preference.ts'
import { en } from '../../en-activity.ts'
import { fold } from '../due/due-words.ts'
import css from './record.module.css'

const recent = createPreference('recent-channels', (value): value is string => value !== '')

/** Where a commune begins that has recorded nothing on this device yet. */
const USUAL = ['broadcast', 'portal_news', 'zalo_oa', 'facebook_page', 'communicator', 'conference']
const SHOWN = 6

export function rememberChannel(code: string): void {
  const before = (recent.get() ?? '').split(' ').filter((one) => one !== '' && one !== code)
  recent.set([code, ...before].slice(0, SHOWN).join(' '))
}

export function channelLabel(code: string, language: 'vi' | 'en'): string {
  const kind = catalogueOf('channel_kind').find((one) => one.code === code)
  if (!kind) return code
  return language === 'vi' ? kind.label : kind.labelEn
}

/** The ones used last, then a search over all that may be chosen for the day. */
export function RecordChannel(props: {
  value: string
  date: string
  error?: string | undefined
  onChange: (code: string) => void
}) {
  const t = useT(en)
  const { value, error, onChange } = props
  const [asked, setAsked] = useState('')
  const [all, setAll] = useState(false)
  const kinds = entriesOn(useCatalogue('channel_kind'), props.date || '9999')
  const shown = shownKinds(kinds, { asked, all, value })
  return (
    <fieldset
      role="radiogroup"
      className={
        value && !all && asked === '' ? `${css['channel']} ${css['chosen']}` : css['channel']
      }
      aria-required
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? 'record-channel-error' : undefined}
    >
      <legend>
        {t('Hình thức')} <span className="need">{t('(bắt buộc)')}</span>
      </legend>
      <div className={css['kinds']}>
        {shown.map((kind) => (
          <label key={kind.code} className={css['kind']}>
            <input
              type="radio"
              name="record-channel"
              value={kind.code}
              checked={kind.code === value}
              onChange={() => {
                onChange(kind.code)
                setAsked('')
                setAll(false)
              }}
            />
            <span>{t.language === 'vi' ? kind.label : kind.labelEn}</span>
          </label>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className="soft">{t('Không thấy hình thức nào; hãy thử từ khác hoặc chọn “Khác”.')}</p>
      ) : null}
      <div className="field">
        <FieldError id="record-channel" error={error} />
      </div>
      <div className={css['search']}>
        <TextInput
          id="record-channel-search"
          type="search"
          label={t('Tìm hình thức khác')}
          placeholder={t('Ví dụ: tờ rơi, tập huấn, pa nô')}
          value={asked}
          onChange={(event) => {
            setAsked(event.target.value)
          }}
        />
        <Button
          aria-expanded={all}
          onClick={() => {
            setAll(!all)
          }}
        >
          {all ? t('Thu gọn') : value ? t('Đổi hình thức') : t('Xem tất cả')}
        </Button>
      </div>
    </fieldset>
  )
}

function shownKinds(
  kinds: readonly ChannelKind[],
  { asked, all, value }: { asked: string; all: boolean; value: string },
): readonly ChannelKind[] {
  const words = fold(asked)
  if (words) {
    return kinds.filter((kind) =>
      fold([kind.label, kind.labelEn, ...kind.words].join(' ')).includes(words),
    )
  }
  if (all) return kinds
  const codes = [...(recent.get() ?? '').split(' '), ...USUAL]
  const top = [...new Set(codes)]
    .flatMap((code) => kinds.find((kind) => kind.code === code) ?? [])
    .slice(0, SHOWN)
  const chosen = kinds.find((kind) => kind.code === value)
  return chosen && !top.includes(chosen) ? [chosen, ...top.slice(0, SHOWN - 1)] : top
}
