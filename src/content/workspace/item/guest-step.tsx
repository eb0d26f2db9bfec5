import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { createClient } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { DateInput } from '../../../ui/field.tsx'
import { addDays } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { approvalOperations } from '../../../work/approval/approval-contract.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { useCopy } from '../../../workspace/told-once.tsx'
import { en } from '../../en.ts'
import type { ItemView } from '../../item/item-contract.ts'
import css from './item.module.css'

const work = createClient(approvalOperations, callOptions)

/** It is the step of somebody without an account: whoever works here fetches the way and sends it. */
export function GuestStep(props: { approval: NonNullable<ItemView['approval']> }) {
  const t = useT(en)
  const { today } = useSession()
  const { approval } = props
  const waiting = approval.steps.find(
    ({ state, beganAt }) => state === 'waiting' && beganAt !== null,
  )
  const [lastDay, setLastDay] = useState(addDays(today, 7))
  const give = useMutation({
    mutationFn: () =>
      work.giveApprovalLink({ params: { approvalId: approval.id }, body: { lastDay } }),
  })
  const path = give.data?.path
  const address = path ? `${location.origin}${path}` : null
  const fields = problemFields(give.error)
  const copy = useCopy()
  return (
    <Notice
      kind="warning"
      title={t('Đến bước {name} duyệt, người này không có tài khoản', {
        name: waiting?.label ?? '',
      })}
    >
      <p>
        {t(
          'Lấy đường dẫn rồi tự gửi qua Zalo, thư hoặc tin nhắn. Ai có đường dẫn này thì xem và duyệt được đúng một bài này; lấy lại là đường dẫn cũ hết hiệu lực.',
        )}
      </p>
      {address ? (
        <>
          <p className={css['address']}>{address}</p>
          <Button
            icon="link"
            onClick={() => {
              void copy(address)
            }}
          >
            {t('Chép đường dẫn')}
          </Button>
        </>
      ) : (
        <div className="stack">
          <DateInput
            id="link-until"
            label={t('Dùng được đến hết ngày')}
            min={today}
            value={lastDay}
            error={fields['lastDay']}
            onChange={(event) => {
              setLastDay(event.target.value)
            }}
          />
          {fields['lastDay'] ? null : <ProblemNotice error={give.error} />}
          <div>
            <Button
              icon="link"
              busy={give.isPending}
              onClick={() => {
                give.mutate()
              }}
            >
              {t('Lấy đường dẫn')}
            </Button>
          </div>
        </div>
      )}
    </Notice>
  )
}
