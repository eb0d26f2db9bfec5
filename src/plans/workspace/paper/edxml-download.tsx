import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { en } from '../../en-life.ts'
import { type EdxmlParties, ORGAN_ID } from '../../paper/paper-contract.ts'

/** A plan or amendment for the document system: who sends it to whom is asked, and kept on this device for the next time. */
export function EdxmlDownload(props: { hrefOf: (parties: EdxmlParties) => string }) {
  const t = useT(en)
  const [asking, setAsking] = useState(false)
  const typed = useDraft('plan-edxml', { from: '', to: '', toName: '' })
  const form = typed.value
  const isFull = ORGAN_ID.test(form.from) && ORGAN_ID.test(form.to) && form.toName.trim() !== ''
  const control = (name: keyof typeof form) => ({
    id: `edxml-${name}`,
    value: form[name],
    error:
      name !== 'toName' && form[name] !== '' && !ORGAN_ID.test(form[name])
        ? t('Mã định danh phải như H42.12.3.')
        : null,
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target
      typed.set((now) => ({ ...now, [name]: name === 'toName' ? value : value.trim() }))
    },
  })
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true)
        }}
      >
        {t('Tải edXML')}
      </Button>
      {asking ? (
        <Dialog
          open
          title={t('Gói edXML cho hệ thống văn bản')}
          onClose={() => {
            setAsking(false)
          }}
          footer={
            isFull ? (
              <ButtonLink kind="primary" download href={props.hrefOf(form)}>
                {t('Tải edXML')}
              </ButtonLink>
            ) : (
              <Button kind="primary" disabled>
                {t('Tải edXML')}
              </Button>
            )
          }
        >
          <p className="soft">
            {t(
              'Mã định danh theo Quyết định 20/2020/QĐ-TTg; hỏi văn thư hoặc xem trong hệ thống văn bản của đơn vị.',
            )}
          </p>
          <TextInput
            {...control('from')}
            label={t('Mã định danh nơi gửi')}
            hint={t('Ví dụ: H42.12.3')}
            required
          />
          <TextInput {...control('to')} label={t('Mã định danh nơi nhận')} required />
          <TextInput {...control('toName')} label={t('Tên nơi nhận')} required />
        </Dialog>
      ) : null}
    </>
  )
}
