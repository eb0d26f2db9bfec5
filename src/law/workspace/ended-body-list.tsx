import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plainWords } from '../../platform/plain-letters.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { Table } from '../../ui/table.tsx'
import { Answer } from '../../workspace/answer.tsx'
import { en } from '../en.ts'
import { sourceOfBody } from '../ended-body/ended-body.ts'
import type { ListedBodies, ListedBody } from '../ended-body/ended-body-contract.ts'
import { EndedBodyForm } from './ended-body-form.tsx'
import { heirsOf, inAnyPlace, standingOf, tierWord } from './ended-body-words.ts'
import { EndedBodyPast } from './ended-body-past.tsx'
import { endedBodiesQuery } from './use-ended-bodies.ts'
import styles from './catalogue-screen.module.css'

/** Offices and bodies that are not there any more, and whom names of them are proposed to mean. */
export function EndedBodyList() {
  const query = useQuery(endedBodiesQuery)
  return (
    <Answer query={query} lines={8}>
      {(listed) => <Bodies listed={listed} />}
    </Answer>
  )
}

function Bodies({ listed }: { listed: ListedBodies }) {
  const t = useT(en)
  const [asked, setAsked] = useState('')
  const [editing, setEditing] = useState<ListedBody | 'new'>()
  const [past, setPast] = useState<ListedBody>()
  const words = plainWords(asked)
  const shown = listed.items.filter((body) =>
    plainWords(
      [body.name, ...body.words, ...Object.values(body.heirs).flat(), sourceOfBody(body)].join(' '),
    ).includes(words),
  )
  return (
    <>
      <p className="soft">
        {t(
          'Khi kế hoạch hoặc sổ cơ quan nhắc một nơi không còn, hệ thống đề xuất nơi kế thừa và nêu căn cứ; không tự thay.',
        )}
      </p>
      <div className={styles.above}>
        <TextInput
          id="body-search"
          type="search"
          label={t('Tìm cơ quan')}
          value={asked}
          onChange={({ target }) => {
            setAsked(target.value)
          }}
        />
        {listed.may.edit ? (
          <Button
            kind="primary"
            onClick={() => {
              setEditing('new')
            }}
          >
            {t('Ghi cơ quan đã kết thúc')}
          </Button>
        ) : null}
      </div>
      <Table
        caption={t('{n} cơ quan, đơn vị, chức danh', { n: shown.length })}
        rows={shown}
        rowKey={({ code }) => code}
        columns={[
          {
            header: t('Tên'),
            heading: true,
            render: (body) => `${inAnyPlace(body.name)} (${tierWord(body.tier, t)})`,
          },
          { header: t('Không còn từ'), render: (body) => shortDate(body.endedOn, t.language) },
          { header: t('Việc nay của'), render: (body) => heirsOf(body, t) },
          {
            header: t('Căn cứ'),
            render: (body) => (
              <div>
                {sourceOfBody(body) ?? t('chưa có văn bản')}
                {body.note === null ? null : <div className="soft small">{body.note}</div>}
              </div>
            ),
          },
          {
            header: t('Tình trạng'),
            render: (body) => <StateBadge {...standingOf(body, t)} />,
          },
          {
            header: t('Việc'),
            plain: true,
            render: (body) => (
              <div className={styles.acts}>
                {listed.may.edit ? (
                  <Button
                    kind="quiet"
                    onClick={() => {
                      setEditing(body)
                    }}
                  >
                    {t('Sửa')}
                  </Button>
                ) : null}
                {body.edition === 1 ? null : (
                  <Button
                    kind="quiet"
                    onClick={() => {
                      setPast(body)
                    }}
                  >
                    {t('Các lần ghi')}
                  </Button>
                )}
              </div>
            ),
          },
        ]}
      />
      {editing === undefined ? null : (
        <EndedBodyForm
          body={editing === 'new' ? undefined : editing}
          onClose={() => {
            setEditing(undefined)
          }}
        />
      )}
      {past === undefined ? null : (
        <EndedBodyPast
          body={past}
          onClose={() => {
            setPast(undefined)
          }}
        />
      )}
    </>
  )
}
