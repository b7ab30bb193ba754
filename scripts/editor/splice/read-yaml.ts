import { parseYaml } from '../../../src/model/yaml.ts';
import { latestAnswers } from './latest-answers.ts';

/** Fields as the reader of content has them, lines counted from the first of the fields. A form asks the same many times. */
export const readYaml = latestAnswers(16, (yaml) => parseYaml(yaml, ''));
