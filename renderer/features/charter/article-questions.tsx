import { count } from '../../../db/domain/plural.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FrenchText } from '../../ui/french-text.tsx';
import type { ArticleView } from './article-form.tsx';

export function QuestionList({ questions }: { questions: readonly string[] }) {
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5 text-md">
      {questions.map((question) => (
        <li key={question}>
          <FrenchText>{question}</FrenchText>
        </li>
      ))}
    </ul>
  );
}

/** What the guided plan asks here, and where its clause comes from; nothing for an article that is nobody's. */
export function ArticleQuestions({ article }: { article: ArticleView }) {
  const { questions, source, body } = article;
  if (questions.length === 0 && source === '') return null;
  return (
    <Disclosure
      label="Questions à se poser"
      name="charter-questions"
      summary={count(questions.length, 'question', 'questions')}
      startsOpen={body === ''}
    >
      <QuestionList questions={questions} />
      {source !== '' && (
        <p className="text-xs text-muted">
          Source de l’article proposé&nbsp;: <FrenchText>{source}</FrenchText>
        </p>
      )}
    </Disclosure>
  );
}
