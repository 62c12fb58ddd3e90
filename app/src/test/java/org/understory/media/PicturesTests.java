package org.understory.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.understory.CommunityMaker;
import org.understory.PagesTest;
import org.understory.Reader;
import org.understory.communities.Community;
import org.understory.media.PictureAudience.Sight;
import org.understory.members.Members;
import org.understory.people.Email;
import org.understory.people.People;
import org.understory.people.SignIns;
import org.understory.subject.DataSubject;
import org.understory.subject.MemberId;
import org.understory.subject.PersonId;
import org.understory.subject.Subject;

@PagesTest
class PicturesTests {
    private static final byte[] PICTURE = Samples.file("jpeg", 640, 320);

    private final Pictures pictures;
    private final PersonalPictures personal;
    private final PictureStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final CommunityMaker make;
    private final People people;
    private final Members members;
    private final SignIns signIns;
    private final Community community;
    private final MemberId owner = SampleThings.someone();

    PicturesTests(
            Pictures pictures,
            PersonalPictures personal,
            PictureStore store,
            TransactionTemplate transaction,
            Clock clock,
            CommunityMaker make,
            People people,
            Members members,
            SignIns signIns) {
        this.pictures = pictures;
        this.personal = personal;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.make = make;
        this.people = people;
        this.members = members;
        this.signIns = signIns;
        this.community = make.community();
    }

    @Test
    void a_picture_is_held_hung_and_shown_with_its_description() {
        var thing = SampleThings.seen(Sight.READER);
        var one = held();
        var two = held();

        assertThat(hang(thing, new Captioned(two, " My knee "), new Captioned(one, "")))
                .isTrue();

        assertThat(pictures.on(List.of(thing, SampleThings.seen(Sight.READER))))
                .isEqualTo(Map.of(
                        thing,
                        List.of(new Picture(two, thing, "My knee", 640, 320), new Picture(one, thing, "", 640, 320))));
        assertThat(pictures.on(List.of(thing)).get(thing).getFirst().height(PictureSize.SMALL))
                .isEqualTo(240);
    }

    @Test
    void who_may_not_see_a_picture_is_told_it_does_not_exist() {
        for (var sight : Sight.values()) {
            var picture = held();
            hang(SampleThings.seen(sight), new Captioned(picture, ""));
            for (var size : PictureSize.values()) {
                var shown = reader().get(picture.address(size));
                assertThat(shown.status()).isEqualTo(sight == Sight.HIDDEN ? 404 : 200);
                if (sight == Sight.HIDDEN) continue;
                assertThat(shown.header("Content-Type")).isEqualTo("image/webp");
                assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(shown.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
                assertThat(shown.header("Cache-Control"))
                        .isEqualTo(sight == Sight.READER ? "private, no-store" : "max-age=300, public");
                assertThat(shown.header("Set-Cookie")).isEmpty();
                assertThat(PictureKind.of(shown.bytes())).contains(PictureKind.WEBP);
            }
        }
    }

    @Test
    void a_picture_open_to_everyone_is_not_sent_twice() {
        var picture = held();
        hang(SampleThings.seen(Sight.EVERYONE), new Captioned(picture, ""));
        var address = picture.address(PictureSize.LARGE);

        var etag = reader().get(address).header("ETag");

        assertThat(reader().with("If-None-Match", etag).get(address).status()).isEqualTo(304);
    }

    @Test
    void a_waiting_picture_and_a_foreign_communitys_picture_are_not_there() {
        var picture = held();
        assertThat(reader().get(picture.address(PictureSize.SMALL)).status()).isEqualTo(404);

        hang(SampleThings.seen(Sight.EVERYONE), new Captioned(picture, ""));
        var elsewhere = new Reader(make.community().slug() + ".localhost");
        assertThat(elsewhere.get(picture.address(PictureSize.SMALL)).status()).isEqualTo(404);
    }

    @Test
    void owners_see_what_they_have_not_posted_yet_and_others_do_not() {
        var mine = signedIn();
        var other = signedIn();
        var answer = pictures.hold(community.id(), mine.member(), Upload.of("photo.jpg", PICTURE));
        var address = ((PictureCheck.Accepted) answer).draft().id().address(PictureSize.SMALL);

        assertThat(mine.reader().get(address).status()).isEqualTo(200);
        assertThat(mine.reader().get(address).header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(other.reader().get(address).status()).isEqualTo(404);
    }

    @Test
    void an_address_that_names_no_picture_is_not_there() {
        for (var path : List.of(
                "/pictures/" + "0".repeat(32) + "/small.webp",
                "/pictures/" + "0".repeat(32) + "/huge.webp",
                "/pictures/..%2f..%2fetc/small.webp",
                "/pictures/x/small.webp")) {
            assertThat(reader().get(path).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void nobody_hangs_anothers_picture_or_one_that_hangs_elsewhere() {
        var picture = held();
        var thing = SampleThings.seen(Sight.READER);

        assertThat(as(SampleThings.someone(), thing, new Captioned(picture, "mine")))
                .isFalse();
        assertThat(hang(thing, new Captioned(picture, ""), new Captioned(picture, "")))
                .isFalse();
        assertThat(hang(thing, new Captioned(PictureId.random(), ""))).isFalse();
        assertThat(hang(thing, new Captioned(picture, ""))).isTrue();
        assertThat(hang(thing, new Captioned(picture, ""))).isTrue();
        assertThat(hang(SampleThings.seen(Sight.READER), new Captioned(picture, "")))
                .isFalse();
    }

    @Test
    void what_is_taken_off_a_thing_is_erased() throws Exception {
        var thing = SampleThings.seen(Sight.EVERYONE);
        var stays = held();
        var goes = held();
        hang(thing, new Captioned(goes, ""), new Captioned(stays, ""));

        hang(thing, new Captioned(stays, "better words"));

        assertThat(pictures.on(List.of(thing)).get(thing)).hasSize(1);
        assertThat(store.find(stays, PictureSize.LARGE)).isPresent();
        assertThat(store.find(goes, PictureSize.LARGE)).isEmpty();
        assertThat(reader().get(goes.address(PictureSize.LARGE)).status()).isEqualTo(404);
    }

    @Test
    void a_rolled_back_change_erases_nothing() throws Exception {
        var thing = SampleThings.seen(Sight.READER);
        var picture = held();
        hang(thing, new Captioned(picture, "words"));

        transaction.executeWithoutResult(running -> {
            pictures.erase(thing);
            running.setRollbackOnly();
        });
        assertThat(store.find(picture, PictureSize.SMALL)).isPresent();

        pictures.erase(thing);
        assertThat(store.find(picture, PictureSize.SMALL)).isEmpty();
        assertThat(pictures.on(List.of(thing))).isEmpty();
    }

    @Test
    void a_picture_that_is_never_hung_is_erased() throws Exception {
        var waiting = held();
        var hung = held();
        hang(SampleThings.seen(Sight.READER), new Captioned(hung, ""));
        assertThat(pictures.held(community.id(), owner, List.of(waiting, hung)))
                .containsExactly(new PictureDraft(waiting, 640, 320));

        pictures.eraseUnattached(clock.instant().minus(Duration.ofHours(24)));
        assertThat(store.find(waiting, PictureSize.LARGE)).isPresent();

        pictures.eraseUnattached(clock.instant().plusSeconds(1));
        assertThat(store.find(waiting, PictureSize.LARGE)).isEmpty();
        assertThat(store.find(hung, PictureSize.LARGE)).isPresent();
        assertThat(pictures.held(community.id(), owner, List.of(waiting))).isEmpty();
    }

    @Test
    void a_person_takes_their_pictures_along_and_has_them_erased() throws Exception {
        var thing = SampleThings.seen(Sight.READER);
        var picture = held();
        hang(thing, new Captioned(picture, "My elbow"));
        var person = new DataSubject(new PersonId(owner.value()), List.of(owner));

        assertThat(personal.export(person).get("pictures"))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("description", "My elbow"));

        transaction.executeWithoutResult(running -> personal.erase(person));

        assertThat(personal.export(person).get("pictures")).isEmpty();
        assertThat(store.find(picture, PictureSize.LARGE)).isEmpty();
    }

    @Test
    void a_picture_is_never_prepared_inside_a_transaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(running -> held()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_member_holds_a_limited_number_of_pictures() {
        var small = Upload.of("a.png", Samples.file("png", 4, 4));
        for (int i = 0; i < Pictures.MOST_WAITING; i++) pictures.hold(community.id(), owner, small);

        assertThat(pictures.hold(community.id(), owner, small)).isEqualTo(new PictureCheck.TooManyWaiting(40));
        assertThat(pictures.hold(community.id(), SampleThings.someone(), small))
                .isInstanceOf(PictureCheck.Accepted.class);
    }

    private PictureId held() {
        var answer = pictures.hold(community.id(), owner, Upload.of("photo.jpg", PICTURE));
        assertThat(answer).isInstanceOf(PictureCheck.Accepted.class);
        return ((PictureCheck.Accepted) answer).draft().id();
    }

    private boolean hang(Subject thing, Captioned... hung) {
        return as(owner, thing, hung);
    }

    private boolean as(MemberId member, Subject thing, Captioned... hung) {
        return Boolean.TRUE.equals(
                transaction.execute(running -> pictures.hang(community.id(), member, thing, List.of(hung))));
    }

    private SignedInReader signedIn() {
        var person =
                people.findOrCreate(new Email("someone" + SampleThings.someone().value() + "@example.org"));
        var member = members.admit(person, community.id(), "Ana");
        var answer = new MockHttpServletResponse();
        signIns.signIn(person, community.id(), new MockHttpServletRequest(), answer);
        var pair = answer.getHeader("Set-Cookie").split(";")[0].split("=", 2);
        var reader = reader();
        reader.cookies().put(pair[0], pair[1]);
        return new SignedInReader(member, reader);
    }

    private record SignedInReader(MemberId member, Reader reader) {}

    private Reader reader() {
        return new Reader(community.slug() + ".localhost");
    }
}
