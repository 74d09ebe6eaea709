import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What the reports of the runners say together. */
export type Reported = {
  passed: number;
  /** « file › title: first line of its error », as many as tests that failed. */
  failures: string[];
};

type VitestReport = {
  testResults: {
    name: string;
    message: string;
    status: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[];
  }[];
};

type Suite = {
  file: string;
  suites?: Suite[];
  specs?: {
    title: string;
    tests: {
      /** Flaky: passed at a second try. It failed all the same. */
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      results: { error?: { message?: string } }[];
    }[];
  }[];
};

const escapes = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, 'g');
const firstLine = (message: string | undefined): string =>
  (message ?? '').replaceAll(escapes, '').split('\n')[0]?.slice(0, 300) ?? '';

const ofVitest = ({ testResults }: VitestReport): Reported => {
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: path.basename(name) })),
  );
  const failures = tests
    .filter(({ status }) => status === 'failed')
    .map(
      ({ file, fullName, failureMessages }) => `${file} › ${fullName}: ${firstLine(failureMessages?.[0])}`,
    );
  // A file that could not even be read holds no test that failed.
  const unread = testResults
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name, message }) => `${path.basename(name)}: ${firstLine(message)}`);
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failures: [...failures, ...unread],
  };
};

const specsOf = (suites: readonly Suite[]): Reported[] =>
  suites.flatMap(({ file, suites: inner = [], specs = [] }) => [
    ...specs.flatMap(({ title, tests }) =>
      tests.map(({ status, results }): Reported => {
        if (status === 'expected') return { passed: 1, failures: [] };
        if (status === 'skipped') return { passed: 0, failures: [] };
        const error = results.find((result) => result.error)?.error;
        return { passed: 0, failures: [`${file} › ${title}: ${firstLine(error?.message)}`] };
      }),
    ),
    ...specsOf(inner),
  ]);

const sum = (all: readonly Reported[]): Reported => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failures: all.flatMap(({ failures }) => failures),
});

/** Reads the JSON reports of vitest and Playwright; one that is missing counts nothing: its step said why. */
export const readReports = (files: readonly string[]): Reported =>
  sum(
    files.map((file) => {
      let report: VitestReport | { suites: Suite[] };
      try {
        report = JSON.parse(readFileSync(file, 'utf8')) as typeof report;
      } catch {
        return { passed: 0, failures: [] };
      }
      return 'suites' in report ? sum(specsOf(report.suites)) : ofVitest(report);
    }),
  );
