/** A frame near the beginning of a film, as a picture; undefined when this browser cannot show it. */
export async function previewOf(file: File): Promise<Blob | undefined> {
  if (!file.type.startsWith('video/')) return undefined
  const address = URL.createObjectURL(file)
  try {
    return await frameOf(address)
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(address)
  }
}

const AT_SECONDS = 1
const LONGER_SIDE = 640
const PATIENCE_MS = 8000

async function frameOf(address: string): Promise<Blob | undefined> {
  const video = document.createElement('video')
  video.muted = true
  video.preload = 'auto'
  video.src = address
  await told(video, 'loadeddata')
  if (video.duration > AT_SECONDS) {
    video.currentTime = AT_SECONDS
    await told(video, 'seeked')
  }
  const scale = Math.min(1, LONGER_SIDE / Math.max(video.videoWidth, video.videoHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(video.videoWidth * scale)
  canvas.height = Math.round(video.videoHeight * scale)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => {
    canvas.toBlob((blob) => {
      resolve(blob ?? undefined)
    }, 'image/jpeg')
  })
}

function told(video: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(new Error('This film cannot be shown here'))
    }
    setTimeout(giveUp, PATIENCE_MS)
    video.addEventListener('error', giveUp, { once: true })
    video.addEventListener(
      event,
      () => {
        resolve()
      },
      { once: true },
    )
  })
}
