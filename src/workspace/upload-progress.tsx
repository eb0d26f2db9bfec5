import { Button } from '../ui/button.tsx'
import { fileSize } from '../ui/format.ts'
import { useT } from '../ui/language.tsx'
import { Progress } from '../ui/notice.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { useOnline } from './connection.ts'
import { en } from './english.ts'
import { pauseUpload, resumeUpload, type Upload, useArrived, useUploads } from './uploads.ts'

/** How far a large file has come, and the way to stop and go on; nothing once the server has it. */
export function UploadProgress(props: { id: string }) {
  const upload = useUploads().find(({ id }) => id === props.id)
  return upload ? <OnItsWay upload={upload} /> : null
}

function OnItsWay(props: { upload: Upload }) {
  const t = useT(en)
  const online = useOnline()
  const { id, file, state, problem } = props.upload
  const arrived = useArrived(id)
  return (
    <div className="stack">
      <Progress
        label={t('Đang gửi {name}', { name: file.name })}
        value={arrived}
        max={file.size}
        figure={t('{done} trên {all}', {
          done: fileSize(arrived, t.language),
          all: fileSize(file.size, t.language),
        })}
      />
      {problem ? <p>{problem}</p> : null}
      <div className="cluster">
        {state === 'sending' ? (
          <>
            <Button onClick={() => void pauseUpload(id)}>{t('Tạm dừng gửi')}</Button>
            {online ? null : (
              <span className="soft">{t('chờ mạng, sẽ gửi tiếp từ chỗ đã đến')}</span>
            )}
          </>
        ) : (
          <>
            <Button onClick={() => void resumeUpload(id)}>{t('Gửi tiếp')}</Button>
            {state === 'paused' ? (
              <StateBadge state="paused" word={t('Đang tạm dừng')} />
            ) : (
              <StateBadge state="returned" word={t('Máy chủ chưa nhận')} />
            )}
          </>
        )}
      </div>
    </div>
  )
}
