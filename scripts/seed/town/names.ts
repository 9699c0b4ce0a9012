import type { Draw } from '../draw'

const surnames = [
  ...'陈李张刘杨黄周吴罗谭向田彭石龙唐邓曾肖谢宋郑冯程蔡潘袁许傅沈吕苏蒋贾丁魏薛叶阎余杜戴夏钟姜范方姚廖邹熊孟秦白江段雷侯龚史陶黎贺顾',
  '欧阳',
  '上官',
]
// Without the characters that would now and then make the name of somebody known to the whole country.
const first = [...'春秋冬建志长福光明正新红桂秀玉金水大兴启传荣英海胜友仁义腊谷雨晚晓细']
const second = [...'生兰英华芳梅莲香珍根旺波辉涛雪燕霞娥娟琴妹祥友才善良满元禾田川峰松柏苗穗舟']

/** A name as they are heard in the villages: two characters now and then, three mostly. */
export const nameOf = (draw: Draw): string => {
  const surname = draw.pick(surnames)
  return draw.chance(12) ? surname + draw.pick(second) : surname + draw.pick(first) + draw.pick(second)
}
