import type { Inks, Scene, Shape } from '../plan/pictures/scene.ts'
import styles from './DrawnScene.module.css'

/** The same inks as the page has, in light and dark. */
export const screenInks: Inks = {
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  line: 'var(--line)',
  paper: 'var(--sheet)',
  wait: 'var(--wait)',
}

/** A picture on the page as documents have it, in the page's inks. It is moved sideways in its own box. @param label all of it in words */
export function DrawnScene({ scene, label }: { scene: Scene; label: string }) {
  const { width, height, shapes } = scene
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is moved sideways is reached by keys
    <div className={styles.box} role="group" aria-label={label} tabIndex={0}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {shapes.map((shape, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a picture is made anew as a whole
          <DrawnShape key={index} shape={shape} />
        ))}
      </svg>
    </div>
  )
}

function DrawnShape({ shape }: { shape: Shape }) {
  if (shape.kind === 'text')
    return (
      <text
        x={shape.x}
        y={shape.y}
        fontSize={shape.size}
        textAnchor={shape.anchor}
        className={shape.face.startsWith('voice') ? 'voice' : undefined}
        style={{ fill: shape.fill, fontWeight: shape.face.endsWith('Bold') ? 700 : undefined }}
      >
        {shape.text}
      </text>
    )
  const ink = { fill: shape.fill ?? 'none', stroke: shape.stroke ?? 'none', strokeWidth: shape.thick ?? 1 }
  if (shape.kind === 'rect')
    return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} style={ink} />
  return <polyline points={shape.points.map((point) => point.join(',')).join(' ')} style={ink} />
}
