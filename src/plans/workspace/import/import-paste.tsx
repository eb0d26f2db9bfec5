import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { en } from '../../en.ts'

/** For a plan that came in a mail or stands on a page: its words instead of a file. */
export function PasteText(props: {
  unitId: string
  busy: boolean
  /** True when the text has become a draft. */
  onText: (file: File) => Promise<boolean>
}) {
  const t = useT(en)
  const { value, set, acknowledged } = useDraft(`plan-paste:${props.unitId}`, '')
  const [missing, setMissing] = useState(false)
  const send = async () => {
    if (value.trim() === '') {
      setMissing(true)
      return
    }
    if (await props.onText(new File([value], NAME, { type: 'text/plain' }))) acknowledged()
  }
  return (
    <details>
      <summary>{t('Dán văn bản')}</summary>
      <div className="stack">
        <TextArea
          id="plan-paste"
          label={t('Văn bản kế hoạch')}
          hint={t('Dán cả phần đầu (số, ngày, trích yếu) và phần ký để máy đọc được đủ.')}
          rows={12}
          value={value}
          error={missing ? t('Chưa có chữ nào để đọc.') : undefined}
          onChange={(event) => {
            setMissing(false)
            set(event.target.value)
          }}
        />
        <div className="cluster">
          <Button busy={props.busy} onClick={() => void send()}>
            {t('Đọc văn bản này')}
          </Button>
        </div>
      </div>
    </details>
  )
}

const NAME = 'van-ban-dan.txt'
