import { useMutation } from '@tanstack/react-query'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { useT } from '../../../ui/language.tsx'
import { Progress } from '../../../ui/notice.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en.ts'
import type { MediaKind } from '../../media/media.ts'
import type { MediaView } from '../../media/media-contract.ts'
import { content, refreshContent } from '../content-calls.ts'

const accepts: Record<MediaKind, string> = {
  image: 'image/jpeg,image/png,image/webp',
  audio: 'audio/*,.mp3,.m4a',
  video: 'video/mp4,.mp4',
  design: '.pdf,.ai,.eps,.psd,.cdr,.zip,.docx,.pptx',
}

/** Puts a file into the unit's library. Where the picture was taken is cut out of it. */
export function MediaUpload(props: {
  unitId: string
  kinds: readonly MediaKind[]
  onAdded: (media: MediaView) => void
}) {
  const t = useT(en)
  const add = useMutation({
    mutationFn: async (file: File) =>
      content.addMedia({
        params: { unitId: props.unitId },
        body: { seconds: await secondsOf(file) },
        files: [{ file, name: file.name }],
      }),
    onSuccess: async (media) => {
      await refreshContent()
      props.onAdded(media)
    },
  })
  const fields = problemFields(add.error)
  return (
    <div className="stack">
      <FileDrop
        id="media-file"
        label={t('Thêm tệp từ máy này')}
        accept={props.kinds.map((kind) => accepts[kind]).join(',')}
        error={fields['file']}
        onFiles={([file]) => {
          if (file) add.mutate(file)
        }}
      />
      {add.isPending ? <Progress label={t('Đang gửi tệp')} /> : null}
      {fields['file'] ? null : <ProblemNotice error={add.error} />}
    </div>
  )
}

/** How long a recording plays, as this browser reads it; null when it cannot. */
async function secondsOf(file: File): Promise<number | null> {
  const kind = /^(audio|video)\//.exec(file.type)?.[1]
  if (!kind) return null
  const player = document.createElement(kind === 'video' ? 'video' : 'audio')
  const address = URL.createObjectURL(file)
  const seconds = await new Promise<number | null>((done) => {
    player.addEventListener('loadedmetadata', () => {
      done(Number.isFinite(player.duration) ? Math.round(player.duration) : null)
    })
    player.addEventListener('error', () => {
      done(null)
    })
    player.preload = 'metadata'
    player.src = address
  })
  URL.revokeObjectURL(address)
  return seconds
}
