package org.readout.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.annotate.Name;

/** Each rule of scoring, on the smallest gold that shows it. */
class ScorersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String text) throws Exception {
    return JSON.readTree(text.replace('\'', '"'));
  }

  private static Scores scored(Scorer scorer, String gold, String reading) throws Exception {
    JsonNode read = json(reading);
    return scorer.score(
        List.of(json(gold)), id -> id.equals("x") ? read : MissingNode.getInstance());
  }

  private static Measure measure(Scores scores, String name) {
    return scores.measures().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  private static final String CALL =
      "{'id':'x','text':'They spoke.','gold':{'kind':'call','status':'held','parties':["
          + "{'name':'Åsa Berg-Lund','country':'SWE'},{'name':null,'country':'EU'}]}}";

  @Test
  void theFirstContactByItsEvidenceIsTheMainOne() throws Exception {
    String reading =
        "{'actors':[{'id':'person/a','name':'Asa Berg Lund'}],'contacts':["
            + "{'channel':'meeting','status':'held','countries':['SWE','NOR'],'participants':[],'evidence':[{'start':40}]},"
            + "{'channel':'phone','status':'proposed','countries':['IGO','SWE'],'participants':['person/a'],'evidence':[{'start':9},{'start':3}]}]}";
    Scores scores = scored(new Contacts(), CALL, reading);
    assertThat(measure(scores, "F1").score()).isEqualTo(1);
    assertThat(measure(scores, "names").score()).isEqualTo(1);
    assertThat(measure(scores, "held or planned").score()).isEqualTo(0);
  }

  @Test
  void aContactOfOneAloneIsNone() throws Exception {
    String reading =
        "{'contacts':[{'channel':'phone','status':'held','countries':['SWE'],'participants':['person/a'],'evidence':[]}]}";
    Scores scores = scored(new Contacts(), CALL, reading);
    assertThat(measure(scores, "F1").counts()).contains(new Counts(0, 0, 1));
    assertThat(scores.misses()).hasSize(1);
  }

  @Test
  void onlyAHeldContactIsAFalseAlarm() throws Exception {
    String gold = "{'id':'x','text':'A decree.','gold':{'kind':'none'}}";
    String reading =
        "{'contacts':[{'channel':'phone','status':'STATUS','countries':['SWE','NOR'],'participants':[],'evidence':[]}]}";
    assertThat(
            measure(scored(new Contacts(), gold, reading.replace("STATUS", "held")), "false alarms")
                .score())
        .isEqualTo(1);
    assertThat(
            measure(
                    scored(new Contacts(), gold, reading.replace("STATUS", "planned")),
                    "false alarms")
                .score())
        .isEqualTo(0);
  }

  @Test
  void aReciprocalEventIsWantedInBothDirections() throws Exception {
    String gold =
        "{'id':'x','text':'They met.','event':'CONSULT','reciprocal':true,'source':[{'code':'SWEGOV'}],'target':[{'code':'JAP'}]}";
    String reading =
        "{'events':[{'type':'CONSULT','cameo':'040','status':'occurred','actorCountries':['JPN','SWE'],'recipientCountries':[]},"
            + "{'type':'STATE','cameo':'010','status':'occurred','actorCountries':['SWE'],'recipientCountries':[]},"
            + "{'type':'AID','cameo':'070','status':'negated','actorCountries':['SWE'],'recipientCountries':[]}]}";
    Scores scores = scored(new Events(), gold, reading);
    assertThat(measure(scores, "triple F1").counts()).contains(new Counts(2, 2, 2));
    assertThat(measure(scores, "root F1").score()).isEqualTo(1);
  }

  @Test
  void classesOf2016HaveTheirPlaceAmongTodaysTypes() throws Exception {
    String gold =
        "{'id':'x','text':'They fought.','event':'FIGHT','reciprocal':false,'source':[],'target':[]}";
    String reading =
        "{'events':[{'type':'ASSAULT','cameo':'183','status':'occurred','actorCountries':[],'recipientCountries':['SWE']}]}";
    Scores scores = scored(new Events(), gold, reading);
    assertThat(measure(scores, "root F1").score()).isEqualTo(1);
    assertThat(measure(scores, "type F1").score()).isEqualTo(1);
    assertThat(measure(scores, "triple F1").score()).isEqualTo(0);
  }

  @Test
  void retreatAndConcessionAreOneRoot() throws Exception {
    Scores scores =
        scored(
            new Roots(),
            "{'id':'x','text':'t','root':'Retreat'}",
            "{'events':[{'type':'CONCEDE'}]}");
    assertThat(measure(scores, "type found").score()).isEqualTo(1);
  }

  @Test
  void halfOfTheJointWordsMakeAMatchAndEachStatementServesOnce() throws Exception {
    String gold =
        "{'id':'x','attributions':["
            + "{'kind':'direct','content':[{'start':0,'end':10}],'source':[{'start':20,'end':25}],'cue':[]},"
            + "{'kind':'mixed','content':[{'start':5,'end':10}],'source':[],'cue':[]}]}";
    String reading =
        "{'statements':[{'content':{'start':0,'end':10},'source':{'start':24,'end':30}}]}";
    Scores scores = scored(new Quotes(), gold, reading);
    assertThat(measure(scores, "direct recall").score()).isEqualTo(1);
    assertThat(measure(scores, "direct source").score()).isEqualTo(1);
    assertThat(measure(scores, "mixed recall").score()).isEqualTo(0);
    assertThat(measure(scores, "F1").counts()).contains(new Counts(1, 1, 2));
  }

  @Test
  void aTimeIsStrictOnlyWithItsVeryWords() throws Exception {
    String gold =
        "{'id':'x','dct':'2031-05-06','timexes':[{'start':3,'end':9,'text':'Monday','type':'DATE','value':'2031-05-05'}]}";
    String reading =
        "{'times':[{'start':0,'end':9,'type':'DATE','value':'2031-05-05'},{'start':20,'end':22,'type':'SET','value':'P1D'}]}";
    Scores scores = scored(new Times(), gold, reading);
    assertThat(measure(scores, "strict F1").counts()).contains(new Counts(0, 2, 1));
    assertThat(measure(scores, "relaxed F1").counts()).contains(new Counts(1, 2, 1));
    assertThat(measure(scores, "value F1").counts()).contains(new Counts(1, 2, 1));
  }

  @Test
  void pairsMustMergeUnlessTheyDiffer() throws Exception {
    Pairs pairs = new Pairs();
    pairs.add("c", List.of("a", "b"));
    pairs.add("d", List.of("e"));
    Scores scores =
        pairs.score(
            List.of(
                json("{'label':'same','a':{'id':'a'},'b':{'id':'b'}}"),
                json("{'label':'same','a':{'id':'a'},'b':{'id':'e'}}"),
                json("{'label':'different','a':{'id':'a'},'b':{'id':'b'}}")));
    assertThat(measure(scores, "same merged").score()).isEqualTo(0.5);
    assertThat(measure(scores, "different merged").score()).isEqualTo(1);
    assertThat(scores.misses()).hasSize(2);
  }

  @Test
  void anArticleDoesNotSpoilAName() throws Exception {
    Names names = new Names();
    names.add(
        json(
            "{'id':'x','tokens':['The','Norland','Post','of','Ostervik'],'labels':['B-organisation','I-organisation','I-organisation','O','B-event']}"),
        List.of(new Name(1, 2, Name.Kind.ORGANISATION), new Name(4, 4, Name.Kind.PLACE)));
    assertThat(names.scores(1).measures().get(0).counts()).contains(new Counts(1, 2, 1));
  }
}
