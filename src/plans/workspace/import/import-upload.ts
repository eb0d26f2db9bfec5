/**
 * A `fetch` that tells how much of the body has gone out (0 to 1): fetch itself cannot, and a scan of a plan
 * takes a minute on the line of a commune.
 */
export function uploadFetch(onSent: (share: number) => void): typeof fetch {
  return (address, init) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      const url = address instanceof Request ? address.url : address.toString()
      request.open(init?.method ?? 'POST', url)
      request.responseType = 'blob'
      new Headers(init?.headers).forEach((value, name) => {
        request.setRequestHeader(name, value)
      })
      request.upload.addEventListener('progress', (event) => {
        if (event.lengthComputable) onSent(event.loaded / event.total)
      })
      request.addEventListener('load', () => {
        const type = request.getResponseHeader('content-type') ?? ''
        const answer = request.response as Blob
        resolve(new Response(answer, { status: request.status, headers: { 'content-type': type } }))
      })
      request.addEventListener('error', () => {
        reject(new TypeError('network'))
      })
      init?.signal?.addEventListener('abort', () => {
        request.abort()
        reject(new DOMException('aborted', 'AbortError'))
      })
      request.send(init?.body as XMLHttpRequestBodyInit | null)
    })
}
