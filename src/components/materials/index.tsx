import { useState } from 'react'
import { openDocument } from '../../platform/document'
import { sizeText } from '../../words/sizes'
import { Icon } from '../icon'
import { List, Row } from '../list'

interface Material {
  name: string
  url: string
  bytes: number
}

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

/** What belongs to a lesson or a task on paper. */
export function Materials({ materials }: { materials: readonly Material[] }) {
  if (materials.length === 0) return null
  return (
    <List>
      {materials.map((material) => (
        <MaterialRow key={material.url} material={material} />
      ))}
    </List>
  )
}
