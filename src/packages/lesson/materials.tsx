import type { LessonView } from '@contract/lesson'
import { useState } from 'react'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { openDocument } from '../../platform/document'
import { sizeText } from './lesson-view'

type Material = LessonView['materials'][number]

function MaterialRow({ material }: { material: Material }) {
  const [state, setState] = useState<'still' | 'fetching' | 'failed'>('still')
  const notes = {
    still: `${sizeText(material.bytes)}，存到手机里慢慢看`,
    fetching: '正在取…',
    failed: '没取下来，点一下再试',
  }
  const open = () => {
    setState('fetching')
    openDocument(material).then(
      () => setState('still'),
      () => setState('failed'),
    )
  }
  return (
    <Row icon="file" title={material.name} note={notes[state]} onTap={open} end={<Icon name="right" />} />
  )
}

/** What belongs to the lesson on paper. */
export function Materials({ materials }: { materials: Material[] }) {
  if (materials.length === 0) return null
  return (
    <List>
      {materials.map((material) => (
        <MaterialRow key={material.url} material={material} />
      ))}
    </List>
  )
}
