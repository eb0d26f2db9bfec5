import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useDraft } from '../../workspace/draft.ts'
import { ProblemNotice, problemFields } from '../../workspace/problem-notice.tsx'
import { toast } from '../../workspace/toasts.tsx'
import { en } from '../en-public-face.ts'
import type { PublicFaceView } from '../public-face/public-face-contract.ts'
import { ContactFields, type TypedContact, typedContact } from './contact-fields.tsx'
import { faceClient, faceQuery } from './public-face-calls.ts'

/** One form for what stands at the foot of every page; typed text stays on the device until it is saved. */
export function PublicFaceForm({ unitId, face }: { unitId: string; face: PublicFaceView }) {
  const t = useT(en)
  const client = useQueryClient()
  const typed = useDraft(`public-face:${unitId}:${face.version}`, {
    introduction: face.introduction,
    contacts: face.contacts.map(typedContact),
  })
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const errors = problemFields(problem)
  const { contacts } = typed.value
  const setContacts = (next: (now: TypedContact[]) => TypedContact[]) => {
    typed.set((now) => ({ ...now, contacts: next(now.contacts) }))
  }
  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const saved = await faceClient.savePublicFace({
        params: { unitId },
        body: {
          version: face.version,
          introduction: typed.value.introduction,
          contacts: contacts.map(({ kind, label, value, note }) => ({
            kind,
            label,
            value,
            note: note.trim() || null,
          })),
        },
      })
      typed.acknowledged()
      client.setQueryData(faceQuery(unitId).queryKey, saved)
      toast(t('Đã lưu; trang công khai hiện ngay bản mới'))
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <fieldset className="stack" disabled={!face.may.edit}>
      {typed.restored ? (
        <Notice title={t('Nội dung bạn gõ lần trước còn nguyên')}>
          <Button kind="quiet" onClick={typed.reset}>
            {t('Bỏ, lấy bản đã lưu')}
          </Button>
        </Notice>
      ) : null}
      {problem ? <ProblemNotice error={problem} /> : null}
      <TextArea
        id="introduction"
        label={t('Lời giới thiệu')}
        hint={t('Vài câu về cơ quan, bộ phận một cửa, giờ tiếp dân. Mỗi đoạn một dòng.')}
        rows={5}
        maxLength={5000}
        value={typed.value.introduction}
        error={errors['introduction']}
        onChange={(event) => {
          const { value } = event.target
          typed.set((now) => ({ ...now, introduction: value }))
        }}
      />
      <ContactFields contacts={contacts} errors={errors} onChange={setContacts} />
      {face.may.edit ? (
        <div className="cluster">
          <Button
            onClick={() => {
              setContacts((now) => [...now, typedContact()])
            }}
          >
            {t('Thêm nơi liên hệ')}
          </Button>
          <Button kind="primary" busy={busy} onClick={() => void save()}>
            {t('Lưu và hiện công khai')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
