import { BodyView, type BodyPlaces } from '../body/body-view.tsx'
import type { ImageAttrs } from '../body/body.ts'
import type { Carried } from '../channel/carried.ts'

/** What one way carries, on a page without scripts. */
export function CarriedView(props: {
  carried: Carried
  byline: string
  language: string
  places: BodyPlaces
}) {
  const { carried, byline, places } = props
  const [cover] = carried.images
  return (
    <article className="article" lang={props.language}>
      {carried.body ? (
        <>
          <p>
            <strong>{carried.title}</strong>
          </p>
          {carried.summary ? <p className="lead">{carried.summary}</p> : null}
          {cover && !isInside(carried, cover) ? <Picture image={cover} places={places} /> : null}
          <BodyView body={carried.body} places={places} />
          {byline ? <p className="soft">{byline}</p> : null}
        </>
      ) : (
        <>
          <div className="prose">
            {linesOf(carried.text).map(([key, line]) => (
              <p key={key}>{line}</p>
            ))}
          </div>
          {carried.images.map((image) => (
            <Picture key={image.hash} image={image} places={places} />
          ))}
        </>
      )}
    </article>
  )
}

function Picture({ image, places }: { image: ImageAttrs; places: BodyPlaces }) {
  return (
    <figure>
      <img src={places.file(image)} alt={image.alt} width={image.width} height={image.height} />
      {image.caption ? <figcaption>{image.caption}</figcaption> : null}
    </figure>
  )
}

function isInside({ body }: Carried, { hash }: ImageAttrs): boolean {
  return body?.content.some((block) => block.type === 'image' && block.attrs.hash === hash) ?? false
}

function linesOf(text: string): [key: string, line: string][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, place) => [String(place), line])
}
