import { useState } from 'react';
import { articleBodyField } from '../../../db/domain/article-text.ts';
import { type CharterRule, type CharterRuleKind, proposedRule } from '../../../db/domain/charter-rules.ts';
import { ArticleEditorField } from '../../../renderer/ui/article-editor-field.tsx';
import { Button } from '../../../renderer/ui/button.tsx';
import { Card } from '../../../renderer/ui/card.tsx';
import { Columns, Row, Stack } from '../../../renderer/ui/layout.tsx';
import { PageBody, PageHeader } from '../../../renderer/ui/page-header.tsx';

const articles = [
  { key: 'preambule-1', number: '', title: 'Préambule' },
  { key: 'composition', number: '1.1', title: 'Composition du collectif' },
  { key: 'ordre-du-jour', number: '2.1', title: 'Envoi de l’ordre du jour' },
  { key: 'avis-rendus', number: '2.2', title: 'Avis rendus avant le conseil communautaire' },
];

const words = (text: string, ...marks: string[]) => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const line = (...content: object[]) => ({ type: 'paragraph', content });
const cell = (type: string, text: string) => ({ type, content: [line(words(text))] });
const item = (...content: object[]) => ({ type: 'listItem', content });

/** One of everything that an article may hold. */
const written = JSON.stringify({
  type: 'doc',
  content: [
    line(
      words('L’ordre du jour part '),
      { type: 'ruleValue', attrs: { part: 'sendingDelay.hours' } },
      words(' avant la réunion ('),
      { type: 'articleLink', attrs: { key: 'avis-rendus' } },
      words('), '),
      words('sauf urgence', 'bold'),
      words('.'),
      { type: 'note', attrs: { text: 'Règle interne, sans effet de droit.' } },
    ),
    { type: 'heading', attrs: { level: 3 }, content: [words('Contenu')] },
    {
      type: 'bulletList',
      content: [
        item(line(words('les points soumis au conseil')), {
          type: 'orderedList',
          content: [item(line(words('avis'))), item(line(words('décisions')))],
        }),
        item(line(words('les informations', 'italic'))),
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [cell('tableHeader', 'Document'), cell('tableHeader', 'Délai')],
        },
        { type: 'tableRow', content: [cell('tableCell', 'Ordre du jour'), cell('tableCell', '48 heures')] },
      ],
    },
    line(words('Voir aussi '), { type: 'articleLink', attrs: { key: 'article-disparu' } }, words('.')),
  ],
});

/** The editor of articles, over a text kept in memory. */
export function ArticlePage() {
  const [value, setValue] = useState('');
  const [rules, setRules] = useState<CharterRule[]>([proposedRule('sendingDelay', '2026-11-28')]);
  const [isRenumbered, setRenumbered] = useState(false);
  const shown = isRenumbered
    ? articles.map((article) => ({ ...article, number: article.number.replace(/^2/, '3') }))
    : articles;
  const refused = articleBodyField.safeParse(value).error?.issues[0]?.message;
  return (
    <>
      <PageHeader title="Article" />
      <PageBody>
        <Columns>
          <Card heading="Écrire">
            <ArticleEditorField
              label="Texte de l’article"
              {...(refused !== undefined && { error: refused })}
              value={value}
              onChange={setValue}
              articles={shown}
              ownKey="ordre-du-jour"
              rules={rules}
              onBindRule={async (kind: CharterRuleKind) => {
                setRules([...rules, proposedRule(kind, '2026-11-28')]);
                return true;
              }}
            />
          </Card>
          <Card heading="Gardé">
            <Stack>
              <Row>
                <Button onPress={() => setValue(written)}>Tout mettre</Button>
                <Button onPress={() => setValue(value.replace('sauf urgence', 'sauf urgence motivée'))}>
                  Changer ailleurs
                </Button>
                <Button onPress={() => setRenumbered(!isRenumbered)}>Renuméroter</Button>
              </Row>
              <output aria-label="Texte gardé" className="block text-xs break-all">
                {value}
              </output>
            </Stack>
          </Card>
        </Columns>
      </PageBody>
    </>
  );
}
